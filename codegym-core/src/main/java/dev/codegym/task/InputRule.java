package dev.codegym.task;

import dev.codegym.CodeGymException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A rule that an input obeys: a comparison of two terms, or a named property. Its text form reads like the constraints
 * of a statement: {@code 1 <= nums.length}, {@code edges[i][0] != edges[i][1]}, {@code distinct(nums)}.
 */
public sealed interface InputRule {
    /** The names of properties; the checker says what each means. */
    Set<String> PREDICATES = Set.of(
            "answered",
            "alphabet",
            "oneOf",
            "oneOfOrRange",
            "distinct",
            "distinctEach",
            "distinctTogether",
            "distinctPairs",
            "distinctColumn",
            "sorted",
            "sortedRows",
            "sortedColumns",
            "rotated",
            "rectangular",
            "square",
            "symmetric",
            "permutation",
            "tree",
            "parentTree",
            "connected",
            "acyclic",
            "acyclicLists",
            "undirectedLists",
            "star",
            "palindrome",
            "parentheses",
            "noLeadingZeros",
            "words",
            "trimmed",
            "memberOf",
            "prime",
            "powerOfTwo",
            "integerText",
            "timeText",
            "binarySearchTree",
            "complete",
            "hasRepeat",
            "charCount",
            "pairwiseDistinct",
            "neighborsDiffer",
            "decimals",
            "script",
            "textForm");

    /**
     * A comparison that holds for every value of the index variables in it.
     *
     * @param operator one of {@code < <= > >= == !=}
     */
    record Comparison(InputTerm left, String operator, InputTerm right) implements InputRule {
        @Override
        public String toString() {
            return bare(left) + " " + operator + " " + bare(right);
        }

        private static String bare(InputTerm term) {
            String text = term.toString();
            return term instanceof InputTerm.Binary ? text.substring(1, text.length() - 1) : text;
        }
    }

    /** A named property of its arguments; the first one is what it speaks of. */
    record Predicate(String name, List<InputTerm> arguments) implements InputRule {
        /** Throws {@link CodeGymException} where the name is unknown. */
        public Predicate {
            if (!PREDICATES.contains(name)) {
                throw new CodeGymException("unknown input property '" + name + "': known are "
                        + PREDICATES.stream().sorted().collect(Collectors.joining(", ")));
            }
            arguments = List.copyOf(arguments);
        }

        /** The name of the field that it speaks of. */
        public String field() {
            return !arguments.isEmpty() && arguments.get(0) instanceof InputTerm.Ref ref ? ref.name() : "";
        }

        String text(int index) {
            return arguments.size() > index && arguments.get(index) instanceof InputTerm.Text text ? text.value() : "";
        }

        @Override
        public String toString() {
            return name + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /**
     * Reads one line: a property, or a chain of comparisons whose members may be lists, such as
     * {@code 0 <= a, b < n}, which gives one rule for each neighbouring pair.
     *
     * @throws CodeGymException where the line is neither
     */
    static List<InputRule> parse(String line) {
        return new InputRuleParser(line).rules();
    }

    /** Gives the rule with every reference replaced. */
    default InputRule mapRefs(Function<InputTerm.Ref, InputTerm> mapping) {
        if (this instanceof Comparison comparison) {
            return new Comparison(
                    comparison.left().mapRefs(mapping),
                    comparison.operator(),
                    comparison.right().mapRefs(mapping));
        }
        Predicate predicate = (Predicate) this;
        List<InputTerm> arguments = new ArrayList<>();
        predicate.arguments().forEach(term -> arguments.add(term.mapRefs(mapping)));
        return new Predicate(predicate.name(), arguments);
    }

    /** Visits every reference, those inside indices too. */
    default void forEachRef(Consumer<InputTerm.Ref> visitor) {
        if (this instanceof Comparison comparison) {
            comparison.left().forEachRef(visitor);
            comparison.right().forEachRef(visitor);
        } else {
            ((Predicate) this).arguments().forEach(term -> term.forEachRef(visitor));
        }
    }
}
