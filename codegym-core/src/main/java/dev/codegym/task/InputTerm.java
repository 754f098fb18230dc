package dev.codegym.task;

import dev.codegym.CodeGymException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A term of an {@link InputRule}: numbers, references into the input, arithmetic. Its text form is what
 * {@link InputRule#parse} reads.
 */
public sealed interface InputTerm {
    /** A number; characters are their code. */
    record Num(double value) implements InputTerm {
        /** Throws {@link CodeGymException} where the value is not finite. */
        public Num {
            if (!Double.isFinite(value)) {
                throw new CodeGymException("a rule holds the number " + value + ": it must be finite");
            }
        }

        @Override
        public String toString() {
            if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
                return Long.toString((long) value);
            }
            return new BigDecimal(value)
                    .round(new MathContext(15))
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** A quoted text, only as an argument of a predicate. */
    record Text(String value) implements InputTerm {
        @Override
        public String toString() {
            return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }

    /**
     * A scalar, an element or a length: {@code k}, {@code nums[i]}, {@code edges[i][0]}, {@code grid[i].length}. A name in
     * an index that is no field stands for every index; an instance that reaches outside of its data says nothing.
     *
     * @param name a field, or inside an index also an index variable
     * @param indices the index terms, outermost first
     * @param length whether the length of what it reaches is meant
     */
    record Ref(String name, List<InputTerm> indices, boolean length) implements InputTerm {
        public Ref {
            indices = List.copyOf(indices);
        }

        @Override
        public String toString() {
            return name
                    + indices.stream().map(index -> "[" + index + "]").collect(Collectors.joining())
                    + (length ? ".length" : "");
        }
    }

    /**
     * Arithmetic on two terms; a division is exact.
     *
     * @param operator one of {@code + - * / % ^}
     */
    record Binary(char operator, InputTerm left, InputTerm right) implements InputTerm {
        @Override
        public String toString() {
            return "(" + left + " " + operator + " " + right + ")";
        }
    }

    /** A function: min, max, sum, abs, floor, ceil, sqrt, log10, log2, value (of a string of digits). */
    record Call(String function, List<InputTerm> arguments) implements InputTerm {
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Whether it takes one argument over every index: {@code sum(nums[i])}, {@code max(nums[i])}. */
        boolean isAggregate() {
            return function.equals("sum")
                    || arguments.size() == 1 && (function.equals("max") || function.equals("min"));
        }

        @Override
        public String toString() {
            return function + arguments.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** The number. */
    static InputTerm num(double value) {
        return new Num(value);
    }

    /** The scalar or index variable of this name. */
    static Ref name(String name) {
        return new Ref(name, List.of(), false);
    }

    /** Gives the term with every reference replaced, innermost first; a reference's indices are mapped before it is. */
    default InputTerm mapRefs(Function<Ref, InputTerm> mapping) {
        if (this instanceof Ref ref) {
            List<InputTerm> indices =
                    ref.indices().stream().map(index -> index.mapRefs(mapping)).toList();
            return mapping.apply(new Ref(ref.name(), indices, ref.length()));
        }
        if (this instanceof Binary binary) {
            return new Binary(
                    binary.operator(),
                    binary.left().mapRefs(mapping),
                    binary.right().mapRefs(mapping));
        }
        if (this instanceof Call call) {
            return new Call(
                    call.function(),
                    call.arguments().stream().map(term -> term.mapRefs(mapping)).toList());
        }
        return this;
    }

    /** Visits every reference, those inside indices too. */
    default void forEachRef(Consumer<Ref> visitor) {
        if (this instanceof Ref ref) {
            visitor.accept(ref);
            ref.indices().forEach(index -> index.forEachRef(visitor));
        } else if (this instanceof Binary binary) {
            binary.left().forEachRef(visitor);
            binary.right().forEachRef(visitor);
        } else if (this instanceof Call call) {
            call.arguments().forEach(term -> term.forEachRef(visitor));
        }
    }
}
