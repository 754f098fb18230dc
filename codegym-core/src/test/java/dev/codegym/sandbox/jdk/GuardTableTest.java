package dev.codegym.sandbox.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.sandbox.AllowList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.BaseStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

class GuardTableTest {
    /** Types whose methods do a constant amount of work, or call nothing but guest code once for each element. */
    private static final Set<String> CONSTANT = Set.of(
            "java.lang.Math",
            "java.lang.StrictMath",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Boolean",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Number",
            "java.lang.Enum",
            "java.lang.Record",
            "java.lang.Object",
            "java.lang.Comparable",
            "java.lang.Iterable",
            "java.lang.Runnable",
            "java.lang.AutoCloseable",
            "java.util.Objects",
            "java.util.Optional",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.OptionalDouble",
            "java.util.IntSummaryStatistics",
            "java.util.LongSummaryStatistics",
            "java.util.DoubleSummaryStatistics",
            "java.util.AbstractMap$SimpleEntry",
            "java.util.AbstractMap$SimpleImmutableEntry",
            "java.util.Map$Entry",
            "java.util.Comparator",
            "java.util.EnumMap",
            "java.util.EnumSet",
            "java.util.Random",
            "java.util.StringTokenizer",
            "java.util.regex.Matcher",
            "java.util.regex.MatchResult",
            "java.util.regex.Pattern",
            "java.util.regex.PatternSyntaxException",
            "java.util.stream.Collectors");

    @Test
    void everyAllowedMemberIsChargedOrSaidToBeFree() throws Exception {
        ChargeTable table = ChargeTable.read("charges.txt");
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> member : allowed()) {
            Class<?> owner = Class.forName(member.getKey());
            if (!isKnown(table, owner, member.getValue())) {
                missing.add(member.getKey() + " " + member.getValue());
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isKnown(ChargeTable table, Class<?> owner, String member) {
        String name = member.contains("(") ? member.substring(0, member.indexOf('(')) : member;
        if (!member.contains("(") || CONSTANT.contains(owner.getName()) || Throwable.class.isAssignableFrom(owner)) {
            return true;
        }
        if (owner.getPackageName().equals("java.util.function") || isMetered(owner)) {
            return true;
        }
        boolean guarded = lineage(owner).stream().anyMatch(type -> table.free().contains(type.getName() + "." + name));
        return guarded
                || GuardTable.find(names(owner), name.equals("new") ? "<init>" : name, descriptor(member)) != null;
    }

    /** Their own classes charge: see {@link MeteredCollectionsTest}. */
    private static boolean isMetered(Class<?> owner) {
        return Collection.class.isAssignableFrom(owner)
                || Map.class.isAssignableFrom(owner)
                || java.util.Iterator.class.isAssignableFrom(owner)
                || java.util.Enumeration.class.isAssignableFrom(owner)
                || BaseStream.class.isAssignableFrom(owner);
    }

    private static List<String> names(Class<?> owner) {
        return lineage(owner).stream().map(Type::getInternalName).toList();
    }

    private static Set<Class<?>> lineage(Class<?> owner) {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(owner));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(type)) {
                if (type.getSuperclass() != null) {
                    open.add(type.getSuperclass());
                }
                open.addAll(List.of(type.getInterfaces()));
            }
        }
        seen.add(Object.class);
        return seen;
    }

    private static String descriptor(String member) {
        StringBuilder text = new StringBuilder("(");
        String inside = member.substring(member.indexOf('(') + 1, member.length() - 1);
        for (String type : inside.isEmpty() ? List.<String>of() : List.of(inside.split(", "))) {
            text.append(descriptorOf(type));
        }
        return text.append(")V").toString();
    }

    private static String descriptorOf(String type) {
        if (type.endsWith("[]")) {
            return "[" + descriptorOf(type.substring(0, type.length() - 2));
        }
        return switch (type) {
            case "int" -> "I";
            case "long" -> "J";
            case "double" -> "D";
            case "float" -> "F";
            case "boolean" -> "Z";
            case "char" -> "C";
            case "byte" -> "B";
            case "short" -> "S";
            default -> "L" + (type.contains(".") ? type : "java.lang." + type).replace('.', '/') + ";";
        };
    }

    private static List<Map.Entry<String, String>> allowed() throws IOException {
        List<Map.Entry<String, String>> members = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AllowList.class.getResourceAsStream("jdk-allow.txt")),
                StandardCharsets.UTF_8))) {
            String owner = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(" ")) {
                    members.add(Map.entry(owner, line.trim()));
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String name = line.split(" ")[0];
                    owner = name.contains(".") ? name : "java.lang." + name;
                }
            }
        }
        return members;
    }

    @Test
    void metersTheClassesThatGrow() {
        assertThat(GuardTable.replacement("java/util/HashMap")).isEqualTo("dev/codegym/sandbox/jdk/MeteredHashMap");
        assertThat(GuardTable.replacement("java/lang/Integer")).isNull();
    }
}
