package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The parameters by which a tool takes what its code needs from the solver. Places that take the same value share one;
 * where several positions differ by a constant, as {@code i} and {@code i - 1}, the tool takes one and adds the constant
 * itself.
 */
final class CoreParameters {
    /** At most this many values are taken: more than that, nobody can keep apart. */
    static final int MOST = 4;

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** One parameter: the places it serves, each with the constant that is added there. */
    private static final class Group {
        final List<Core.Slot> slots = new ArrayList<>();
        final List<Integer> offsets = new ArrayList<>();
        String name = "";

        boolean isValue() {
            return slots.stream().allMatch(slot -> slot.role() == Core.Role.VALUE);
        }

        Core.Role role() {
            Set<Core.Role> roles = slots.stream().map(Core.Slot::role).collect(Collectors.toSet());
            roles.remove(Core.Role.VALUE);
            return roles.isEmpty()
                    ? Core.Role.VALUE
                    : roles.size() == 1 ? roles.iterator().next() : Core.Role.POSITION;
        }
    }

    private final List<Group> groups;
    private final Map<Group, Expression> passed = new IdentityHashMap<>();
    private final Cells cells;
    private final String scanned;

    /** Groups the places of an expression. */
    CoreParameters(Core core, Cells cells) {
        this.cells = cells;
        this.scanned = core.paths().stream()
                .filter(path -> !path.length())
                .map(path -> path.data().field.name())
                .distinct()
                .collect(Collectors.joining(" and in "));
        this.groups = grouped(core.slots());
        groups.forEach(this::settle);
        nameAll();
    }

    private static List<Group> grouped(List<Core.Slot> slots) {
        Map<String, Group> byBase = new LinkedHashMap<>();
        for (Core.Slot slot : slots) {
            int offset = offset(slot.expression());
            String base = offset == 0
                    ? slot.expression().toString()
                    : slot.expression().asBinaryExpr().getLeft().toString();
            Group group = byBase.computeIfAbsent(base, key -> new Group());
            group.slots.add(slot);
            group.offsets.add(offset);
        }
        return new ArrayList<>(byBase.values());
    }

    /** The constant that an expression adds to what stands left of it. */
    private static int offset(Expression expression) {
        if (expression instanceof BinaryExpr binary && binary.getRight().isIntegerLiteralExpr()) {
            String literal = binary.getRight().asIntegerLiteralExpr().getValue();
            boolean small = literal.matches("[1-9]\\d{0,2}");
            if (small && binary.getOperator() == BinaryExpr.Operator.PLUS) {
                return Integer.parseInt(literal);
            }
            return small && binary.getOperator() == BinaryExpr.Operator.MINUS ? -Integer.parseInt(literal) : 0;
        }
        return 0;
    }

    /** Decides what the solver passes for a group, and counts its constants from there. */
    private void settle(Group group) {
        int first = group.offsets.get(0);
        boolean plain = group.offsets.contains(0);
        Expression expression =
                group.slots.get(plain ? group.offsets.indexOf(0) : 0).expression();
        if (!plain) {
            group.offsets.replaceAll(offset -> offset - first);
        }
        passed.put(group, expression);
    }

    int size() {
        return groups.size();
    }

    /** The arguments of a call in the solver, copies of what stands there now. */
    List<Expression> arguments() {
        return groups.stream()
                .map(group -> Objects.requireNonNull(passed.get(group)).clone())
                .toList();
    }

    /** What is written at each place of the expression, with the given words for the parameters. */
    IdentityHashMap<Expression, String> written(List<String> words) {
        IdentityHashMap<Expression, String> written = new IdentityHashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            for (int i = 0; i < group.slots.size(); i++) {
                written.put(group.slots.get(i).expression(), shifted(words.get(g), group.offsets.get(i)));
            }
        }
        return written;
    }

    private static String shifted(String word, int offset) {
        if (offset == 0) {
            return word;
        }
        return word.matches("-?\\d+")
                ? String.valueOf(Integer.parseInt(word) + offset)
                : word + (offset < 0 ? " - " + -offset : " + " + offset);
    }

    List<String> names() {
        return groups.stream().map(group -> group.name).toList();
    }

    /** The constants that are added to a parameter, in the order of its places. */
    List<Integer> offsets(int parameter) {
        return groups.get(parameter).offsets;
    }

    /** Values for an example, such that every position in it is at least 0. */
    List<String> example() {
        List<String> values = new ArrayList<>();
        Map<Core.Role, Integer> next = new LinkedHashMap<>();
        for (Group group : groups) {
            int least = group.offsets.stream().mapToInt(offset -> -offset).max().orElse(0);
            int value = next.merge(group.role(), 1, Integer::sum) - 1;
            values.add(exampleOf(type(group), Math.max(least, group.isValue() ? value + 5 : value)));
        }
        return values;
    }

    /** A name for a variable of the tool's own that no parameter has: the first, or one like the second. */
    String unused(String wanted, String other) {
        String name = wanted;
        for (int i = 1; names().contains(name); i++) {
            name = i == 1 ? other : other + i;
        }
        return name;
    }

    /** A call of the tool with the values of the example. */
    String exampleCall(String name) {
        List<String> values = example();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            // characters stand as in a call, not as in a formula
            given.add(groups.get(i).name + "=" + values.get(i).replace('\'', '"'));
        }
        return name + "(" + String.join(", ", given) + ")";
    }

    private static String exampleOf(DataType type, int value) {
        return switch (type.kind()) {
            case BOOLEAN -> "true";
            case CHAR -> "'" + (char) ('a' + value % 26) + "'";
            default -> String.valueOf(value);
        };
    }

    private DataType type(Group group) {
        if (!group.isValue()) {
            return DataType.INT;
        }
        return Objects.requireNonNull(cells.types().of(group.slots.get(0).expression()));
    }

    List<ToolParameter> described() {
        return groups.stream()
                .map(group -> new ToolParameter(group.name, type(group), meaning(group)))
                .toList();
    }

    private String meaning(Group group) {
        if (group.isValue()) {
            return Texts.article(HiddenData.spokenType(type(group)));
        }
        String data = group.slots.stream()
                .map(Core.Slot::data)
                .filter(Objects::nonNull)
                .map(used -> Objects.requireNonNull(used).field.name())
                .distinct()
                .collect(Collectors.joining(" and in "));
        if (data.isEmpty()) {
            return "where counting " + (group.role() == Core.Role.END ? "ends" : "starts") + ", a position in "
                    + scanned + ", counted from 0";
        }
        return switch (group.role()) {
            case ROW -> "row of " + data + ", counted from 0 at the top";
            case COLUMN ->
                inGrid(group)
                        ? "column of " + data + ", counted from 0 at the left"
                        : "position within the entry of " + data + ", counted from 0";
            default ->
                isDiagonal(group)
                        ? "row and also column of " + data + ", counted from 0"
                        : "position in " + data + ", counted from 0";
        };
    }

    private static boolean inGrid(Group group) {
        return group.slots.stream().anyMatch(slot -> slot.data() instanceof HiddenGrid);
    }

    private static boolean isDiagonal(Group group) {
        return inGrid(group);
    }

    private void nameAll() {
        Map<Core.Role, List<Group>> byRole =
                groups.stream().collect(Collectors.groupingBy(Group::role, LinkedHashMap::new, Collectors.toList()));
        byRole.forEach((role, all) -> {
            for (int i = 0; i < all.size(); i++) {
                all.get(i).name = role == Core.Role.VALUE ? valueName(all.get(i), i) : name(all.get(i), i, all.size());
            }
        });
        // two parameters must not share a name: an input's own name may be "first"
        Set<String> seen = new LinkedHashSet<>();
        for (Group group : groups) {
            String wanted = group.name;
            for (int i = 2; !seen.add(group.name); i++) {
                group.name = wanted + i;
            }
        }
    }

    private static String name(Group group, int index, int of) {
        String word = switch (group.role()) {
            case ROW -> "row";
            case COLUMN -> inGrid(group) ? "column" : "place";
            case START -> "start";
            case END -> "end";
            default -> "";
        };
        if (of == 1) {
            return word.isEmpty() ? "index" : word;
        }
        String ordinal = ORDINALS.get(Math.min(index, ORDINALS.size() - 1));
        return ordinal + Nouns.capital(word);
    }

    /** A plain value that is an input of the problem keeps its name; names of other locals may tell a technique. */
    private String valueName(Group group, int index) {
        Expression expression = group.slots.get(0).expression();
        if (expression instanceof NameExpr name && cells.isVisibleInput(name)) {
            return name.getNameAsString();
        }
        return index == 0 ? "value" : index == 1 ? "otherValue" : "thirdValue";
    }

    /** A parameter's data type and role, for telling shapes apart. */
    String key() {
        return groups.stream().map(group -> type(group) + ":" + group.role()).collect(Collectors.joining(","));
    }
}
