package dev.codegym.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the rooms of the design: which imports which, what may show in a public signature, and who may define classes.
 * It lives in the module that sees all others. Each rule has a floor: one that looks at nothing fails.
 */
class ArchitectureTest {
    /** Lets the JVM verify what a compiler made, in a loader that is thrown away before anything of it is initialized. */
    private static final String LINKS_WITHOUT_RUNNING = "dev.codegym.compile.Linkage";

    /** Defines the two compilers with a meter in their code, nothing of a guest. */
    private static final String LOADS_THE_COMPILERS = "dev.codegym.compile.CompilerClasses";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.codegym");

    @ParameterizedTest
    @EnumSource(Room.class)
    void roomsImportOnlyWhatTheDesignAllows(Room room) {
        String[] forbidden = Stream.of(Room.values())
                .filter(other -> other != room && !room.reaches(other))
                .map(Room::packageName)
                .toArray(String[]::new);
        if (forbidden.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage(room.packageName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(room.floor == 0)
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageIsARoomAndEveryRoomIsInhabited() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getPackageName().equals("dev.codegym"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        for (Room room : Room.values()) {
            assertThat(sizes.getOrDefault(room.packageName(), 0L))
                    .as("classes of %s", room.packageName())
                    .isGreaterThanOrEqualTo(room.floor);
        }
        assertThat(sizes.keySet())
                .isSubsetOf(Stream.of(Room.values()).map(Room::packageName).toList());
    }

    @Test
    void theRootPackageHoldsTheRootExceptionAlone() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("dev.codegym"))
                        .map(JavaClass::getSimpleName))
                .containsOnly("CodeGymException", "package-info");
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Stream.of(Room.values())
                        .map(room -> CLASSES.getPackage(room.packageName()))
                        .filter(room -> !nullMarked(room)))
                .isEmpty();
    }

    private static boolean nullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    @Test
    void noPublicSignatureShowsAToolOfTheImplementation() {
        classes()
                .that()
                .arePublic()
                .and()
                // Public for the sandbox next door alone; they work on bytecode, and say so in their signatures.
                .resideOutsideOfPackages("dev.codegym.sandbox.rewrite", "dev.codegym.sandbox.effects")
                .should(showNoneOf(
                        "org.codehaus..",
                        "com.google.common..",
                        "org.objectweb..",
                        "org.eclipse..",
                        "com.github..",
                        "com.jerolba..",
                        "org.eclipse.jetty..",
                        "io.prometheus..",
                        "org.apache.."))
                .check(CLASSES);
    }

    private static ArchCondition<JavaClass> showNoneOf(String... packages) {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage(packages);
        return new ArchCondition<>("show no type of " + String.join(", ", packages)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaType> above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
                Optional<JavaClass> supertype = above.flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                        .filter(hidden)
                        .findFirst();
                supertype.ifPresent(shown -> report(type.getFullName(), shown, events));
                type.getMembers().stream()
                        .filter(ArchitectureTest::visible)
                        .forEach(member -> typesOf(member)
                                .filter(hidden)
                                .forEach(shown -> report(member.getFullName(), shown, events)));
            }

            private void report(String where, JavaClass shown, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(shown, where + " shows " + shown.getFullName()));
            }
        };
    }

    private static boolean visible(JavaMember member) {
        Set<JavaModifier> modifiers = member.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaMember member) {
        Stream<JavaClass> thrown = member instanceof JavaCodeUnit unit
                ? unit.getThrowsClause().getTypes().stream().map(JavaType::toErasure)
                : Stream.empty();
        return Stream.concat(member.getAllInvolvedRawTypes().stream(), thrown);
    }

    @Test
    void onlyTheSandboxDefinesClasses() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.codegym.sandbox", "dev.codegym.sandbox.jdk")
                .and()
                .doNotHaveFullyQualifiedName(LINKS_WITHOUT_RUNNING)
                .and()
                .doNotHaveFullyQualifiedName(LOADS_THE_COMPILERS)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "a class is defined",
                        access -> access.getName().startsWith("define")
                                && (access.getTargetOwner().isAssignableTo(ClassLoader.class)
                                        || access.getTargetOwner().getName().startsWith("java.lang.invoke."))))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.codehaus\\.(janino|commons\\.compiler)\\..*(Evaluator|SimpleCompiler|[^I]ClassLoader)")
                .because("guest code runs inside the sandbox or nowhere")
                .check(CLASSES);
    }

    @Test
    void onlyTheSandboxAndTheCompilersExtendClassLoader() {
        classes()
                .that()
                .areAssignableTo(ClassLoader.class)
                .should()
                .resideInAnyPackage("dev.codegym.sandbox", "dev.codegym.compile")
                .allowEmptyShould(Room.SANDBOX.floor == 0)
                .check(CLASSES);
    }

    @Test
    void librariesNeverPrint() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(
                CLASSES.that(DescribedPredicate.not(resideInAnyPackage("dev.codegym.cli"))));
    }

    @Test
    void oneRoomOfTheServerKnowsJetty() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.codegym.server.web", "dev.codegym.bench")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..")
                .check(CLASSES);
    }

    @Test
    void chanceComesFromSeedsAlone() {
        noClasses()
                .that()
                // the tokens of a server's sessions, which nobody may guess
                .doNotHaveFullyQualifiedName("dev.codegym.server.session.Secrets")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("chance has no seed", ArchitectureTest::isUnseeded))
                .check(CLASSES);
    }

    private static boolean isUnseeded(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return switch (owner) {
            case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
            case "java.lang.Math", "java.lang.StrictMath" -> access.getName().equals("random");
            case "java.util.UUID" -> access.getName().equals("randomUUID");
            default ->
                owner.equals(Random.class.getName())
                        && access.getName().equals("<init>")
                        && access.getTarget() instanceof CodeUnitCallTarget target
                        && target.getRawParameterTypes().isEmpty();
        };
    }

    @Test
    void typeNamesSayWhatTheTypeIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .check(CLASSES);
    }
}
