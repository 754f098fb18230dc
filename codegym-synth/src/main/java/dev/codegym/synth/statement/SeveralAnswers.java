package dev.codegym.synth.statement;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises sentences that accept more than one answer, beyond a free order of its elements. */
final class SeveralAnswers {
    private static final String SAY = "(?:return|report|give|produce|print|output|provide)(?:ing)?";
    private static final List<Pattern> ANY_ANSWER = List.of(
            Pattern.compile("(?i)\\breturn(?:ing)? (?:back )?any\\b(?! order| more| further| number| duplicate)"),
            Pattern.compile(
                    "(?i)\\b(?:multiple|several|many|more than one|different)\\b.*\\b(?:return|print|output|find|choose|pick|accept\\w*|give)\\b"
                            + ".*\\b(?:any|one of them|either)\\b(?! order)"),
            Pattern.compile("(?i)\\b(?:return|print|output)\\b.*\\bany(?: one)? of (?:them|these|those)\\b"),
            Pattern.compile(
                    "(?i)\\bmultiple (?:correct |valid |possible )?(?:answers|solutions|outputs|results)\\b.*\\b(?:are|is|will be) (?:allowed|accepted|valid|acceptable)"),
            Pattern.compile(
                    "(?i)\\bany (?:correct|valid|such|possible|acceptable|of the)?\\s*(?:answer|solution|arrangement|output|ordering|result|path|sequence|permutation|array|string)s?\\b.*\\baccept"),
            Pattern.compile(
                    "(?i)\\b(?:any|each|every) (?:valid|correct|possible) (?:answer|solution|output|result)s?\\b.*\\b(?:fine|ok|okay|allowed)\\b"),
            Pattern.compile("(?i)\\b" + SAY + " any(?: one)?(?: of (?:them|these|those))?\\s*(?:[.,;)]|$)"),
            Pattern.compile("(?i)\\b" + SAY + " (?:any|one) (?:one )?(?:valid|such|correct|possible)\\b"),
            Pattern.compile("(?i)\\b" + SAY + " (?:back )?(?:an |one |some )?(?:\\w+ )?arbitrar(?:y|ily)\\b"),
            Pattern.compile("(?i)\\b(?:whichever|whatever)\\b.*\\b(?:accept|fine|correct)|\\b" + SAY
                    + " whichever\\b(?! (?:is|comes|has|happens))"),
            Pattern.compile(
                    "(?i)\\b(?:return|report|print|output|answer|result)\\b.*\\bany (?:valid|correct|acceptable|possible) order\\b"),
            Pattern.compile(
                    "(?i)\\b(?:return|report|print|output|answer|result)\\b.*\\bany order (?:that|which|as long as|so long as)\\b"),
            Pattern.compile("(?i)\\b(?:any|one)(?: one)?(?: of (?:them|these|those))? (?:is|are|will be|would be|will) "
                    + "(?:accepted|acceptable|fine|ok|okay|enough|sufficient|do)\\b"));

    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)\\b(?:if|there (?:may|might|can|could|are)|exist)\\b.{0,30}\\b(?:more than one|several|many|multiple) "
                    + "(?:(?:valid|possible|such|correct|acceptable|different|optimal|equally good) )*(?:answer|solution|output|result)s?\\b");
    private static final Pattern DECIDED = Pattern.compile(
            "(?i)small|larg|lexico|alphabet|\\bfirst|\\blast|\\bmin|\\bmax|short|long|least|most|earli|latest|low|high|few|great|left|right"
                    + "|clos|\\bsum\\b|number|count|how many|-1|\\bthe one\\b|\\border|empty|\\bonly\\b|\\bany\\b|\\ball\\b|\\beach\\b|modulo");
    private static final Pattern DENIED = Pattern.compile("(?i)\\b(?:not|never|no|cannot)\\b|n't\\b");

    private SeveralAnswers() {}

    /**
     * Whether the sentence allows several answers. It may say so without a word on which to give; then neither its end nor the
     * next sentence may decide between them.
     */
    static boolean allowed(String sentence, String next) {
        if (ANY_ANSWER.stream().anyMatch(pattern -> pattern.matcher(sentence).find())) {
            return true;
        }
        Matcher several = SEVERAL.matcher(sentence);
        return several.find()
                && !DENIED.matcher(sentence).find()
                && !DECIDED.matcher(sentence.substring(several.end())).find()
                && !DECIDED.matcher(next).find();
    }
}
