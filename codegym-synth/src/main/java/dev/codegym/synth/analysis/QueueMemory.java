package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stack, a queue or both: the agent's pile where all is put and taken at one end, its line where what came first is taken
 * first, its row where both ends are used.
 */
final class QueueMemory extends CollectionMemory {
    /** What a method of a deque does, and at which end. */
    enum Deed {
        PUT_FIRST,
        PUT_LAST,
        TAKE_FIRST,
        TAKE_LAST,
        SEE_FIRST,
        SEE_LAST
    }

    private static final Map<String, Deed> DEQUE = Map.ofEntries(
            Map.entry("push1", Deed.PUT_FIRST),
            Map.entry("addFirst1", Deed.PUT_FIRST),
            Map.entry("offerFirst1", Deed.PUT_FIRST),
            Map.entry("add1", Deed.PUT_LAST),
            Map.entry("offer1", Deed.PUT_LAST),
            Map.entry("addLast1", Deed.PUT_LAST),
            Map.entry("offerLast1", Deed.PUT_LAST),
            Map.entry("pop0", Deed.TAKE_FIRST),
            Map.entry("poll0", Deed.TAKE_FIRST),
            Map.entry("remove0", Deed.TAKE_FIRST),
            Map.entry("pollFirst0", Deed.TAKE_FIRST),
            Map.entry("removeFirst0", Deed.TAKE_FIRST),
            Map.entry("pollLast0", Deed.TAKE_LAST),
            Map.entry("removeLast0", Deed.TAKE_LAST),
            Map.entry("peek0", Deed.SEE_FIRST),
            Map.entry("element0", Deed.SEE_FIRST),
            Map.entry("peekFirst0", Deed.SEE_FIRST),
            Map.entry("getFirst0", Deed.SEE_FIRST),
            Map.entry("peekLast0", Deed.SEE_LAST),
            Map.entry("getLast0", Deed.SEE_LAST));

    private static final Map<String, Deed> STACK = Map.of(
            "push1", Deed.PUT_LAST,
            "add1", Deed.PUT_LAST,
            "pop0", Deed.TAKE_LAST,
            "peek0", Deed.SEE_LAST,
            "lastElement0", Deed.SEE_LAST);

    private final Map<String, Deed> deeds;

    QueueMemory(
            Rewriting rewriting,
            MemoryCode code,
            String word,
            int ordinal,
            MemoryCreation made,
            @Nullable MethodDeclaration home) {
        super(rewriting, code, word, ordinal, made, home);
        this.deeds = deeds(made);
    }

    private static Map<String, Deed> deeds(MemoryCreation made) {
        return made.className().equals("Stack") ? STACK : DEQUE;
    }

    /** The word for a stack, a queue or a deque, by what is done to it. */
    static String word(MemoryCreation made, List<Expression> uses) {
        Set<Deed> done = EnumSet.noneOf(Deed.class);
        for (Expression use : uses) {
            if (use.getParentNode().orElseThrow() instanceof MethodCallExpr call) {
                Deed deed = deeds(made)
                        .get(call.getNameAsString() + call.getArguments().size());
                if (deed != null) {
                    done.add(deed);
                }
            }
        }
        boolean first = done.stream().allMatch(deed -> deed.name().endsWith("FIRST"));
        boolean last = done.stream().allMatch(deed -> deed.name().endsWith("LAST"));
        if (first || last) {
            return "pile";
        }
        return done.contains(Deed.PUT_FIRST) || done.contains(Deed.TAKE_LAST) || done.contains(Deed.SEE_LAST)
                ? "row"
                : "line";
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        Deed deed = deeds.get(call.getNameAsString() + call.getArguments().size());
        if (deed == null) {
            return planCommon(call);
        }
        return switch (deed) {
            case PUT_FIRST, PUT_LAST ->
                isGiven(call.getArgument(0)) && changes(call, () -> put(deed, call.getArgument(0)));
            case TAKE_FIRST, TAKE_LAST -> takes(call, () -> take(deed));
            case SEE_FIRST, SEE_LAST -> readsElement(call, () -> see(deed));
        };
    }

    /** The words for an end, in names and in sentences. */
    private String end(Deed deed) {
        boolean first = deed.name().endsWith("FIRST");
        return switch (word) {
            case "pile" -> "top";
            case "line" -> first ? "front" : "end";
            default -> first ? "left end" : "right end";
        };
    }

    private String suffix(Deed deed) {
        boolean first = deed.name().endsWith("FIRST");
        return word.equals("row") ? first ? "Left" : "Right" : "";
    }

    private static String method(Deed deed, String verb) {
        return verb + (deed.name().endsWith("FIRST") ? "First" : "Last");
    }

    private boolean isStack() {
        return made.className().equals("Stack");
    }

    private Expression put(Deed deed, Expression value) {
        return call(
                "1addTo" + capital() + suffix(deed),
                "Puts a value " + (word.equals("pile") ? "on top of " : "at the " + end(deed) + " of ") + spoken()
                        + ", which is empty at first and for notes of your own. Gives how many values it holds now."
                        + " Example: {}(value=" + example() + ").",
                List.of(valueParameter("to put there")),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken()) + self() + "." + (isStack() ? "add" : method(deed, "add"))
                        + "(value);\nreturn " + self() + ".size();",
                value(value));
    }

    private Expression take(Deed deed) {
        String taken = isStack() ? "pop" : method(deed, "remove");
        return call(
                "2takeFrom" + capital() + suffix(deed),
                "Takes the value at the " + end(deed) + " out of " + spoken() + ". " + gives(element)
                        + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + "." + taken + "();");
    }

    private Expression see(Deed deed) {
        String seen = isStack() ? "peek" : method(deed, "get");
        String name = switch (word) {
            case "pile" -> "Top";
            case "line" -> "Front";
            default -> suffix(deed);
        };
        return call(
                "3" + noun + name,
                "Reads the value at the " + end(deed) + " of " + spoken() + " and leaves it there. " + gives(element)
                        + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + "." + seen + "();");
    }

    @Override
    Expression whole() {
        String order = switch (word) {
            case "pile" -> isStack() ? ", the lowest first" : ", the top one first";
            case "line" -> ", the front one first";
            default -> " from left to right";
        };
        return contents(order);
    }
}
