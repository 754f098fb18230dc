package dev.codegym.synth.statement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the sentences that ask for the answer say of its elements: whether they are sets, whether they are sorted. */
final class AnswerElements {
    private static final Pattern ASKS = Pattern.compile(
            "(?i)\\b(?:return|output|print|report)\\b|\\b(?:answer|result|solution) (?:must|should)\\b");
    private static final Pattern SETS =
            Pattern.compile("(?i)\\b(?:return|output|print|report|find|list|generate|get)\\b"
                    + "(?:(?!\\b(?:each|per|for|from|in|number|of the|count|how)\\b)[^,;:.]){0,60}?"
                    + "\\b(subsets?|combinations|triplets|triples|quadruplets|groups|pairs|sets)\\b"
                    + "|\\bgroup(?:ing)? (?:all |the )+\\w+ together\\b"
                    + "|\\b(?:divide|split|partition)\\b[^,;:.]* into (?:\\w+ ){0,3}groups\\b");

    /** The place of an element tells what it means: the first end of an edge, the row of a cell. */
    private static final Pattern ORDERED = Pattern.compile(
            "(?i)\\b(?:ordered|paths?|permutations?|(?:sub)?sequences?|sorted|edges?|intervals?|coordinates?|cells?|points?|positions?"
                    + "|ranges?|segments?|corners?|rectangles?|substrings?|subarrays?|matrix|(?:in|of) order|key|consecutive)\\b");

    private static final Pattern TUPLE =
            Pattern.compile("[(\\[]\\s*[a-zA-Z][\\w\\[\\]]*\\s*,\\s*[a-zA-Z][\\w\\[\\]]*\\s*[)\\]]");

    private static final Pattern SORTED =
            Pattern.compile("(?i)\\bsorted(?! (?:array|list|matrix|string|sequence|lists|arrays)\\b)"
                    + "|\\b(?:ascending|descending)\\b|\\b(?:increasing|decreasing|chronological|numerical) order\\b"
                    + "|\\blexicographic\\w*(?: \\w+)? (?:order|sorted)\\b|\\balphabetical\\w*(?: order)?\\b|\\bdictionary order\\b"
                    + "|\\bfrom (?:the )?(?:first|left|smallest|largest|lowest|highest|earliest|least|most|shortest|longest|top)\\b[^,;]* to (?:the )?"
                    + "(?:last|right|largest|smallest|highest|lowest|latest|most|least|longest|shortest|bottom)");
    private static final Pattern EACH = Pattern.compile("(?i)\\b(?:each|every|inside|individual)\\b");

    private AnswerElements() {}

    /** Whether the answer is a list of sets, so that the order inside them cannot count either. */
    static boolean areSets(List<String> sentences) {
        boolean sets = false;
        for (String sentence : sentences) {
            Matcher matcher = SETS.matcher(sentence);
            boolean found = matcher.find();
            if ((found || ASKS.matcher(sentence).find())
                    && ORDERED.matcher(sentence).find()) {
                return false;
            }
            if (found
                    && "pairs".equalsIgnoreCase(matcher.group(1))
                    && TUPLE.matcher(sentence).find()) {
                return false;
            }
            sets |= found;
        }
        return sets;
    }

    /** The levels that the sentences ask to be sorted: all, or only the inner one where they speak of each element. */
    static Set<Integer> sortedLevels(List<String> sentences) {
        Set<Integer> levels = new HashSet<>();
        for (String sentence : sentences) {
            Matcher asks = ASKS.matcher(sentence);
            if (!asks.find()) {
                continue;
            }
            Matcher sorted = SORTED.matcher(sentence).region(asks.end(), sentence.length());
            if (sorted.find()) {
                levels.add(1);
                if (!EACH.matcher(sentence.substring(asks.end(), sorted.start()))
                        .find()) {
                    levels.add(0);
                }
            }
        }
        return levels;
    }
}
