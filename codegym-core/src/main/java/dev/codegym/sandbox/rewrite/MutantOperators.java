package dev.codegym.sandbox.rewrite;

import org.objectweb.asm.Opcodes;

/**
 * What the code of a guest with mutants calls in place of its operators. Each place of the code, a site, has a word in an array
 * that the host holds: 0 leaves the operator as it is, a number from 1 on has it do something else, and {@link #WATCH} leaves it
 * as it is and notes in the same word which of the changes would have made a difference there. Straight code needs no branches
 * of its own for that, and so no stack maps; and a choice of the host's costs no new class.
 *
 * <p>Takes bounded time whatever it is given, and touches nothing but the word and the array that the guest stores to.
 */
public final class MutantOperators {
    /** A word that has a site watched. */
    static final int WATCH = 8;

    /** Set where a watched site was reached; the bits above it tell which of its changes made a difference. */
    static final int REACHED = 1 << 8;

    static final int MIN = 1000;
    static final int MAX = 1001;
    static final int COMPARE = 1002;

    /** How a value that is passed through changes. */
    static final int STEP = 1;

    static final int FLIP = 2;
    static final int NEXT = 3;
    static final int ZERO = 4;

    private static final int MOST_VARIANTS = 4;

    private MutantOperators() {}

    private static int differing(int variant) {
        return REACHED << variant;
    }

    /** Two ints and an operator, by its opcode. */
    public static int ints(int left, int right, int operator, int site, int[] state) {
        int mode = state[site];
        if (mode == 0) {
            return computed(left, right, operator);
        }
        if (mode < WATCH) {
            return changed(left, right, operator, mode);
        }
        state[site] |= REACHED;
        int result = watched(left, right, operator, site, state);
        for (int variant = 1; variant <= 2; variant++) {
            if (differs(left, right, operator, variant, result)) {
                state[site] |= differing(variant);
            }
        }
        return result;
    }

    /** Where the operator itself fails, every change makes a difference. */
    private static int watched(int left, int right, int operator, int site, int[] state) {
        try {
            return computed(left, right, operator);
        } catch (ArithmeticException divisionByZero) {
            state[site] |= differing(1) | differing(2);
            throw divisionByZero;
        }
    }

    private static boolean differs(int left, int right, int operator, int variant, int result) {
        try {
            return changed(left, right, operator, variant) != result;
        } catch (ArithmeticException divisionByZero) {
            return true;
        }
    }

    private static int computed(int left, int right, int operator) {
        return switch (operator) {
            case Opcodes.IADD -> left + right;
            case Opcodes.ISUB -> left - right;
            case Opcodes.IMUL -> left * right;
            case Opcodes.IDIV -> left / right;
            case Opcodes.IREM -> left % right;
            case Opcodes.IAND -> left & right;
            case Opcodes.IOR -> left | right;
            case Opcodes.IXOR -> left ^ right;
            case Opcodes.ISHL -> left << right;
            case Opcodes.ISHR -> left >> right;
            case Opcodes.IUSHR -> left >>> right;
            case MIN -> Math.min(left, right);
            case MAX -> Math.max(left, right);
            case COMPARE -> Integer.compare(left, right);
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    /** The first change takes a near operator, the second one leaves the right operand out. */
    private static int changed(int left, int right, int operator, int variant) {
        if (operator == COMPARE) {
            return variant == 1 ? Integer.compare(right, left) : 0;
        }
        return variant == 1 ? computed(left, right, swapped(operator)) : left;
    }

    /** The near operator of an int operator. */
    static int swapped(int operator) {
        return switch (operator) {
            case Opcodes.IADD -> Opcodes.ISUB;
            case Opcodes.ISUB, Opcodes.IMUL -> Opcodes.IADD;
            case Opcodes.IDIV, Opcodes.IREM -> Opcodes.IMUL;
            case Opcodes.IAND -> Opcodes.IOR;
            case Opcodes.IOR, Opcodes.IXOR -> Opcodes.IAND;
            case Opcodes.ISHL -> Opcodes.ISHR;
            case Opcodes.ISHR, Opcodes.IUSHR -> Opcodes.ISHL;
            case MIN -> MAX;
            case MAX -> MIN;
            default -> operator;
        };
    }

    /** The same for longs; the operator is that of ints. */
    public static long longs(long left, long right, int operator, int site, int[] state) {
        int mode = state[site];
        if (mode == 0) {
            return computed(left, right, operator);
        }
        if (mode < WATCH) {
            return changed(left, right, operator, mode);
        }
        state[site] |= REACHED;
        long result = watched(left, right, operator, site, state);
        for (int variant = 1; variant <= 2; variant++) {
            if (differs(left, right, operator, variant, result)) {
                state[site] |= differing(variant);
            }
        }
        return result;
    }

    private static long watched(long left, long right, int operator, int site, int[] state) {
        try {
            return computed(left, right, operator);
        } catch (ArithmeticException divisionByZero) {
            state[site] |= differing(1) | differing(2);
            throw divisionByZero;
        }
    }

    private static boolean differs(long left, long right, int operator, int variant, long result) {
        try {
            return changed(left, right, operator, variant) != result;
        } catch (ArithmeticException divisionByZero) {
            return true;
        }
    }

    private static long changed(long left, long right, int operator, int variant) {
        return variant == 1 ? computed(left, right, swapped(operator)) : left;
    }

    private static long computed(long left, long right, int operator) {
        return switch (operator) {
            case Opcodes.IADD -> left + right;
            case Opcodes.ISUB -> left - right;
            case Opcodes.IMUL -> left * right;
            case Opcodes.IDIV -> left / right;
            case Opcodes.IREM -> left % right;
            case Opcodes.IAND -> left & right;
            case Opcodes.IOR -> left | right;
            case Opcodes.IXOR -> left ^ right;
            case Opcodes.ISHL -> left << right;
            case Opcodes.ISHR -> left >> right;
            case Opcodes.IUSHR -> left >>> right;
            case MIN -> Math.min(left, right);
            case MAX -> Math.max(left, right);
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    /** A shift of a long by an int. */
    public static long shifted(long left, int right, int operator, int site, int[] state) {
        return longs(left, right, operator, site, state);
    }

    /** The same for doubles; the operator is that of ints. */
    public static double doubles(double left, double right, int operator, int site, int[] state) {
        int mode = state[site];
        if (mode == 0) {
            return computed(left, right, operator);
        }
        if (mode < WATCH) {
            return changed(left, right, operator, mode);
        }
        state[site] |= REACHED;
        double result = computed(left, right, operator);
        for (int variant = 1; variant <= 2; variant++) {
            if (Double.compare(changed(left, right, operator, variant), result) != 0) {
                state[site] |= differing(variant);
            }
        }
        return result;
    }

    private static double changed(double left, double right, int operator, int variant) {
        return variant == 1 ? computed(left, right, swapped(operator)) : left;
    }

    private static double computed(double left, double right, int operator) {
        return switch (operator) {
            case Opcodes.IADD -> left + right;
            case Opcodes.ISUB -> left - right;
            case Opcodes.IMUL -> left * right;
            case Opcodes.IDIV -> left / right;
            case Opcodes.IREM -> left % right;
            case MIN -> Math.min(left, right);
            case MAX -> Math.max(left, right);
            default -> throw new IllegalArgumentException("operator " + operator);
        };
    }

    /** Whether a jump that compares two ints is taken. */
    public static boolean jumps(int left, int right, int jump, int site, int[] state) {
        int mode = state[site];
        if (mode == 0) {
            return holds(left, right, jump);
        }
        if (mode < WATCH) {
            return changedJump(left, right, jump, mode);
        }
        state[site] |= REACHED;
        boolean result = holds(left, right, jump);
        for (int variant = 1; variant <= MOST_VARIANTS; variant++) {
            if (changedJump(left, right, jump, variant) != result) {
                state[site] |= differing(variant);
            }
        }
        return result;
    }

    private static boolean changedJump(int left, int right, int jump, int variant) {
        return switch (variant) {
            case 1 -> holds(left, right, bounded(jump));
            case 2 -> !holds(left, right, jump);
            default -> variant == 3;
        };
    }

    /** The jump with the bound moved by one; equality has none. */
    static int bounded(int jump) {
        return switch (jump) {
            case Opcodes.IF_ICMPLT -> Opcodes.IF_ICMPLE;
            case Opcodes.IF_ICMPLE -> Opcodes.IF_ICMPLT;
            case Opcodes.IF_ICMPGT -> Opcodes.IF_ICMPGE;
            case Opcodes.IF_ICMPGE -> Opcodes.IF_ICMPGT;
            default -> jump;
        };
    }

    private static boolean holds(int left, int right, int jump) {
        return switch (jump) {
            case Opcodes.IF_ICMPEQ -> left == right;
            case Opcodes.IF_ICMPNE -> left != right;
            case Opcodes.IF_ICMPLT -> left < right;
            case Opcodes.IF_ICMPLE -> left <= right;
            case Opcodes.IF_ICMPGT -> left > right;
            case Opcodes.IF_ICMPGE -> left >= right;
            default -> throw new IllegalArgumentException("jump " + jump);
        };
    }

    /** An int that goes on as it is, or changed: constants, indexes, results. */
    public static int value(int value, int kind, int site, int[] state) {
        int mode = state[site];
        if (mode == 0) {
            return value;
        }
        if (mode < WATCH) {
            return changed(value, kind, mode);
        }
        state[site] |= REACHED;
        for (int variant = 1; variant <= 2; variant++) {
            if (changed(value, kind, variant) != value) {
                state[site] |= differing(variant);
            }
        }
        return value;
    }

    private static int changed(int value, int kind, int variant) {
        return switch (kind) {
            case FLIP -> 1 - value;
            case NEXT -> value + 1;
            case ZERO -> 0;
            default -> variant == 1 ? value + 1 : value - 1;
        };
    }

    /** The same for a long. */
    public static long value(long value, int kind, int site, int[] state) {
        int mode = state[site];
        if (mode >= WATCH) {
            state[site] |= REACHED | (kind != ZERO || value != 0 ? differing(1) : 0) | differing(2);
        }
        if (mode == 0 || mode >= WATCH) {
            return value;
        }
        return kind == ZERO ? 0 : mode == 1 ? value + 1 : value - 1;
    }

    /** The same for a double. */
    public static double value(double value, int kind, int site, int[] state) {
        int mode = state[site];
        if (mode >= WATCH) {
            state[site] |= REACHED | differing(1) | differing(2);
        }
        if (mode == 0 || mode >= WATCH) {
            return value;
        }
        return kind == ZERO ? 0 : mode == 1 ? value + 1 : value - 1;
    }

    /** A new value of a variable or of a field, or the old one. */
    public static int stored(int fresh, int old, int site, int[] state) {
        note(fresh != old, site, state);
        return state[site] == 1 ? old : fresh;
    }

    /** The same for a long. */
    public static long stored(long fresh, long old, int site, int[] state) {
        note(fresh != old, site, state);
        return state[site] == 1 ? old : fresh;
    }

    /** The same for a double. */
    public static double stored(double fresh, double old, int site, int[] state) {
        note(Double.compare(fresh, old) != 0, site, state);
        return state[site] == 1 ? old : fresh;
    }

    private static void note(boolean differs, int site, int[] state) {
        if (state[site] >= WATCH) {
            state[site] |= REACHED | (differs ? differing(1) : 0);
        }
    }

    /** Stores to an array, or does not. */
    public static void put(int[] array, int index, int value, int site, int[] state) {
        array[index] = stored(value, array[index], site, state);
    }

    /** The same for longs. */
    public static void put(long[] array, int index, long value, int site, int[] state) {
        array[index] = stored(value, array[index], site, state);
    }

    /** The same for doubles. */
    public static void put(double[] array, int index, double value, int site, int[] state) {
        array[index] = stored(value, array[index], site, state);
    }

    /** The same for characters. */
    public static void put(char[] array, int index, int value, int site, int[] state) {
        array[index] = (char) stored((char) value, array[index], site, state);
    }
}
