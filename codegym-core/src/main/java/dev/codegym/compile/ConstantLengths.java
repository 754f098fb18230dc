package dev.codegym.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upper bound for the lengths of folded string constants. A chain such as {@code b = a + a; c = b + b; ...} of final
 * strings doubles at each step, and both compilers build it. Names are taken as they stand, without scopes, so the bound
 * may be too high; the limit is that of the class file, which no honest constant comes near.
 */
final class ConstantLengths {
    private final List<Part> parts = new ArrayList<>();
    private @Nullable String lastWord;
    private boolean constant;
    private boolean anyInterface;
    private Part part = new Part();

    /** A piece of a statement, between commas: what it defines, if anything, and what it is made of. */
    private static final class Part {
        private @Nullable String defines;
        private int line;
        private long literals;
        private final List<String> words = new ArrayList<>();
    }

    void word(String word, int line) {
        part.line = line;
        lastWord = word;
        constant |= word.equals("final");
        anyInterface |= word.equals("interface");
        if (Character.isJavaIdentifierStart(word.charAt(0))) {
            part.words.add(word);
        }
    }

    void literal(int length, int line) {
        part.line = line;
        part.literals += length;
    }

    void assign() {
        // only final variables and fields of interfaces can be constants
        if ((constant || anyInterface) && part.defines == null && lastWord != null) {
            part.defines = lastWord;
            part.words.clear();
        }
    }

    void partEnds() {
        // what has neither a literal nor a sum of names cannot grow
        if (part.literals > 0 || part.words.size() > 1) {
            parts.add(part);
        }
        part = new Part();
    }

    void statementEnds() {
        partEnds();
        constant = false;
        lastWord = null;
    }

    void check(String file) {
        Map<String, Long> lengths = new HashMap<>();
        boolean grew = true;
        for (int round = 0; grew && round <= parts.size(); round++) {
            grew = false;
            for (Part each : parts) {
                long length = length(each, lengths);
                if (length > SourceLimits.CONSTANT_LENGTH) {
                    SourceLimits.refuse(
                            file,
                            each.line,
                            "string constants that may grow beyond " + SourceLimits.CONSTANT_LENGTH
                                    + " characters: build long strings at run time");
                }
                if (each.defines != null && length > lengths.getOrDefault(each.defines, 0L)) {
                    lengths.put(each.defines, length);
                    grew = true;
                }
            }
        }
    }

    private static long length(Part part, Map<String, Long> lengths) {
        long length = part.literals;
        for (String word : part.words) {
            if (!word.equals(part.defines)) {
                length += lengths.getOrDefault(word, 0L);
            }
        }
        return length;
    }
}
