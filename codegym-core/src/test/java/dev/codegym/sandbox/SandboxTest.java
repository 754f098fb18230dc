package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Public, because guests name its member types. */
public class SandboxTest {
    /** A host type that guests extend. */
    public abstract static class Base {
        protected int kept = 7;

        /** Does nothing. */
        protected Base() {}
    }

    /** A host exception that guests throw. */
    public static final class Complaint extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Creates one. */
        public Complaint(String message) {
            super(message);
        }
    }

    private static final AllowList WITH_HOST =
            AllowList.jdk().with(Base.class, HostUse.EXTEND).with(Complaint.class);

    private static GuestProgram admitWithHost(String source) {
        return Sandbox.create(WITH_HOST)
                .admit(GuestCompiler.create(CompilerChoice.AUTO, List.of(SandboxTest.class))
                        .compile(List.of(new SourceFile("Guest.java", source))));
    }

    private static String method(String body) {
        return "import java.util.*;\npublic class Guest {\n public Object run() {\n" + body + "\n }\n}";
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void spendsTheSameEachTime(CompilerChoice choice) throws Exception {
        String source = method("Map<String, Integer> map = new HashMap<String, Integer>();"
                + "for (int i = 0; i < 1000; i++) { map.put(\"k\" + i % 10, new Integer(i)); }"
                + "int[] a = new int[100]; Arrays.sort(a); return map.toString() + a.length;");
        Meter first = Meter.create(Limits.DEFAULT);
        Meter second = Meter.create(Limits.DEFAULT);
        Object value = Guests.run(Guests.admit(source, choice), "Guest", first);
        assertThat(Guests.run(Guests.admit(source, choice), "Guest", second)).isEqualTo(value);
        assertThat(first.fuelSpent()).isEqualTo(second.fuelSpent()).isBetween(1000L, 10_000L);
        assertThat(first.bytesSpent()).isEqualTo(second.bytesSpent()).isGreaterThan(10_000);
    }

    @Test
    void stopsAnEndlessLoopAtExactlyTheSameCount() throws Exception {
        GuestProgram program = Guests.admit(method("while (true) { }"));
        for (int i = 0; i < 3; i++) {
            Meter meter = Meter.create(Limits.DEFAULT.withFuelPerCall(1_234_567));
            GuestStoppedException stop =
                    catchThrowableOfType(GuestStoppedException.class, () -> Guests.run(program, "Guest", meter));
            assertThat(stop.reason()).isEqualTo(StopReason.FUEL);
            assertThat(meter.lastCallFuel()).isEqualTo(1_234_567);
        }
    }

    @Test
    void newCallsHaveFreshBudgetsUntilTheEpisodesIsSpent() throws Exception {
        GuestClasses classes = Guests.admit(method("int n = 0; for (int i = 0; i < 900; i++) { n += i; } return n;"))
                .open();
        Meter meter = Meter.create(Limits.DEFAULT.withFuelPerCall(1000).withFuelPerEpisode(5000));
        Object guest = classes.constructor("Guest").invoke(meter, null);
        GuestMethod run = classes.method("Guest", "run");
        for (int i = 0; i < 5; i++) {
            assertThat(run.invoke(meter, guest)).isEqualTo(404_550);
            assertThat(meter.episodeExhausted()).isFalse();
        }
        assertThatThrownBy(() -> run.invoke(meter, guest)).isInstanceOf(GuestStoppedException.class);
        assertThat(meter.episodeExhausted()).isTrue();
        assertThat(meter.fuelSpent()).isEqualTo(5000);
        assertThatThrownBy(() -> run.invoke(meter, guest)).isInstanceOf(GuestStoppedException.class);
    }

    @Test
    void aStoppedCallLeavesTheMeterUsable() throws Exception {
        String source =
                "public class Guest { public Object run() { return 1; } public void hang() { while (true) { } } }";
        GuestClasses classes = Guests.admit(source).open();
        Meter meter = Meter.create(Limits.DEFAULT.withFuelPerCall(10_000));
        Object guest = classes.constructor("Guest").invoke(meter, null);
        assertThatThrownBy(() -> classes.method("Guest", "hang").invoke(meter, guest))
                .isInstanceOf(GuestStoppedException.class)
                .hasMessageContaining("10000");
        assertThat(classes.method("Guest", "run").invoke(meter, guest)).isEqualTo(1);
    }

    @Test
    void guestCodeOnAThreadWithoutAMeterFailsClosed() throws Exception {
        GuestClasses classes = Guests.admit(method("return 1;")).open();
        assertThatThrownBy(() -> classes.type("Guest").getConstructor().newInstance())
                .hasCauseInstanceOf(VirtualMachineError.class);
    }

    @Test
    void metersNest() throws Exception {
        GuestClasses classes = Guests.admit(method("int n = 0; for (int i = 0; i < 900; i++) { n++; } return n;"))
                .open();
        Meter outer = Meter.create(Limits.DEFAULT);
        Meter inner = Meter.create(Limits.DEFAULT);
        Object guest = classes.constructor("Guest").invoke(outer, null);
        GuestMethod run = classes.method("Guest", "run");
        outer.call(() -> {
            run.invoke(outer, guest);
            long before = outer.fuelSpent();
            run.invoke(inner, guest);
            assertThat(outer.fuelSpent()).isEqualTo(before);
            run.invoke(outer, guest);
            assertThat(outer.lastCallFuel()).isEqualTo(2 * inner.lastCallFuel());
            return null;
        });
        assertThat(inner.fuelSpent()).isGreaterThan(900);
        assertThat(Meter.slot().meter).isNull();
    }

    @Test
    void killAndDeadlineStopWhatStillHasFuel() {
        GuestProgram program = Guests.admit(method("while (true) { }"));
        Meter killed = Meter.create(Limits.DEFAULT);
        killed.kill();
        assertThat(catchThrowableOfType(GuestStoppedException.class, () -> Guests.run(program, "Guest", killed))
                        .reason())
                .isEqualTo(StopReason.DEADLINE);
        Meter late = Meter.create(Limits.DEFAULT
                .withFuelPerCall(Long.MAX_VALUE / 4)
                .withFuelPerEpisode(Long.MAX_VALUE / 4)
                .withDeadline(Duration.ofMillis(5)));
        assertThat(catchThrowableOfType(GuestStoppedException.class, () -> Guests.run(program, "Guest", late))
                        .reason())
                .isEqualTo(StopReason.DEADLINE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 18, 1 << 20, 1 << 26})
    void deepRecursionIsStoppedWhateverTheStackOfTheThread(int stackBytes) throws Exception {
        GuestProgram program = Guests.admit(
                "public class Guest { int f(int n) { return f(n + 1) + 1; } public Object run() { return f(0); } }");
        String[] verdict = new String[1];
        Thread thread = new Thread(
                null,
                () -> verdict[0] = String.valueOf(catchThrowableOfType(
                                GuestStoppedException.class,
                                () -> Guests.run(program, "Guest", Meter.create(Limits.DEFAULT)))
                        .reason()),
                "small",
                stackBytes);
        thread.start();
        thread.join();
        assertThat(verdict[0]).isEqualTo("DEPTH");
    }

    @Test
    void nestedCallsAfterCaughtExceptionsDoNotAddUp() throws Exception {
        String source =
                "public class Guest { int f(int n) { if (n == 0) throw new RuntimeException(); return f(n - 1); }"
                        + " public Object run() { int c = 0; for (int i = 0; i < 1000; i++) {"
                        + " try { f(100); } catch (RuntimeException e) { c++; } } return c; } }";
        assertThat(Guests.run(source)).isEqualTo(1000);
    }

    @Test
    void hostExceptionsLeaveAsThemselvesAndGuestOnesAsNames() throws Exception {
        GuestClasses classes = admitWithHost("import dev.codegym.sandbox.SandboxTest.*;\n"
                        + "public class Guest extends Base { static class Own extends RuntimeException {"
                        + " public String getMessage() { return \"kept \" + 7; } }\n"
                        + " public int complain() { throw new Complaint(\"no\"); }\n"
                        + " public int own() { throw new Own(); }\n"
                        + " public int cast() { Object o = \"x\"; return (Integer) o; }\n"
                        + " public int index() { return (new int[2])[5]; }\n"
                        + " public int kept() { return kept; } }")
                .open();
        Meter meter = Meter.create(Limits.DEFAULT);
        Object guest = classes.constructor("Guest").invoke(meter, null);
        assertThat(classes.method("Guest", "kept").invoke(meter, guest)).isEqualTo(7);
        GuestThrewException complaint = catchThrowableOfType(
                GuestThrewException.class,
                () -> classes.method("Guest", "complain").invoke(meter, guest));
        assertThat(complaint.hostException()).get().isInstanceOf(Complaint.class);
        assertThat(complaint.exceptionMessage()).isEqualTo("no");
        GuestThrewException own = catchThrowableOfType(
                GuestThrewException.class, () -> classes.method("Guest", "own").invoke(meter, guest));
        assertThat(own.hostException()).isEmpty();
        assertThat(own).hasMessage("Guest$Own: kept 7");
        assertThatThrownBy(() -> classes.method("Guest", "cast").invoke(meter, guest))
                .hasMessage("java.lang.ClassCastException");
        assertThatThrownBy(() -> classes.method("Guest", "index").invoke(meter, guest))
                .hasMessage("java.lang.ArrayIndexOutOfBoundsException");
    }

    @Test
    void reportsAllViolationsAtOnceWithClassMethodAndLine() {
        String source = "public class Guest {\n  Object a() { return System.getenv(); }\n"
                + "  Object b() { return new Thread(); }\n}";
        assertThatThrownBy(() -> Guests.admit(source)).isInstanceOfSatisfying(GuestRejectedException.class, e -> {
            assertThat(e.violations()).anySatisfy(violation -> {
                assertThat(violation.where()).isEqualTo("Guest.a:2");
                assertThat(violation.what()).isEqualTo("java.lang.System.getenv() is not allowed");
            });
            assertThat(e.violations()).anySatisfy(violation -> {
                assertThat(violation.where()).isEqualTo("Guest.b:3");
                assertThat(violation.instead()).contains("single-threaded");
            });
        });
    }

    @Test
    void guestsMayNotExtendAHostTypeThatIsNotOfferedForIt() {
        AllowList list = AllowList.jdk().with(Base.class);
        assertThatThrownBy(() -> Sandbox.create(list)
                        .admit(GuestCompiler.create(CompilerChoice.AUTO, List.of(SandboxTest.class))
                                .compile(List.of(new SourceFile(
                                        "Guest.java",
                                        "public class Guest extends dev.codegym.sandbox.SandboxTest.Base { }")))))
                .hasMessageContaining("superclass dev.codegym.sandbox.SandboxTest$Base is not allowed");
    }

    @Test
    void damagedClassesAreRejected() {
        var compiled = GuestCompiler.create(CompilerChoice.ECJ, List.of())
                .compile(List.of(new SourceFile("Guest.java", method("return \"a\" + 1;"))));
        byte[] bytes = compiled.classes().get("Guest");
        for (int i = 8; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 0x11;
            try {
                Guests.SANDBOX.admit(
                        dev.codegym.compile.CompiledClasses.of(CompilerChoice.ECJ, java.util.Map.of("Guest", damaged)));
            } catch (GuestRejectedException expected) {
                assertThat(expected.violations()).isNotEmpty();
            }
        }
    }

    @Test
    void classesAreSharedOnlyWhereNoStaticStateCanLeak() {
        GuestProgram constant =
                Guests.admit("public class Guest { static final int N = 3; static final String S = \"s\"; }");
        assertThat(constant.isShared()).isTrue();
        assertThat(constant.open()).isSameAs(constant.open());
        GuestProgram table = Guests.admit("public class Guest { static final int[] N = {3}; void f() { N[0]++; } }");
        assertThat(table.isShared()).isFalse();
        assertThat(table.open().type("Guest")).isNotSameAs(table.open().type("Guest"));
    }

    @Test
    void classesUnloadWhenNothingHoldsThem() throws Exception {
        WeakReference<Class<?>> type = openAndForget();
        for (int i = 0; i < 50 && type.get() != null; i++) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(type.get()).isNull();
    }

    private static WeakReference<Class<?>> openAndForget() throws Exception {
        GuestProgram program = Guests.admit(method("return new ArrayList<Object>(Arrays.asList(1, 2));"));
        Guests.run(program, "Guest", Meter.create(Limits.DEFAULT));
        return new WeakReference<>(program.open().type("Guest"));
    }
}
