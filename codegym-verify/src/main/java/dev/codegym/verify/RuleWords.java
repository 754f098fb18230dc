package dev.codegym.verify;

import dev.codegym.task.AnswerRule;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an agent is told how its answer is compared: a rule that is laxer or stricter than the statement pays for what is wrong. */
final class RuleWords {
    private static final Pattern FREE_ORDER = Pattern.compile(
            "(?i)\\b(?:any|arbitrary|whatever|no particular|no specific) (?:\\w+ )?(?:order|sequence|arrangement)"
                    + "|\\border\\b[^.]*\\b(?:not|n't|un|ir)\\s*(?:matter|important|count|relevant|significant)"
                    + "|\\border\\b[^.]*\\b(?:unimportant|irrelevant|insignificant)"
                    + "|neither the order|\\b(?:regardless|irrespective|independent) of (?:the |their )?order"
                    + "|\\bunordered|\\bas a set\\b|\u4efb\u610f\u987a\u5e8f|\u4efb\u4f55\u987a\u5e8f|\u987a\u5e8f\u4e0d");
    private static final Pattern TOLERANCE = Pattern.compile(
            "(?i)toleran|precis|accura|decimal|off by|\\bwithin\\b|\\berrors?\\b|\\bround|approximat|\\bclose"
                    + "|\\b10 ?(?:\\^|<sup>|\\*\\*)? ?[-\u2212] ?\\d|\\de-\\d|0\\.0*1\\b|\u8bef\u5dee|\u7cbe\u5ea6|\u5c0f\u6570");
    private static final List<Pattern> SEVERAL = List.of(
            Pattern.compile(
                    "(?i)\\b(?:return|report|give|print|output|find|name) any(?: one)? of (?:them|these|those)\\b"),
            Pattern.compile(
                    "(?i)\\b(?:return|report|give|print|output) any (?:one )?(?:valid|correct|such|possible)\\b(?! order)"),
            Pattern.compile("(?i)\\bany (?:valid|correct|such|possible) (?:answer|solution|result|output)s?"
                    + " (?:is|are|will be|counts?)\\b"),
            Pattern.compile(
                    "(?i)\\bany(?: one)? of (?:them|these|those) (?:is|will be) (?:accepted|fine|ok|okay|right|correct)"));

    private RuleWords() {}

    /** In what the rule is not what the statement says, or null. */
    static @Nullable String difference(AnswerRule rule, String statement) {
        if (!rule.anyOrderLevels().isEmpty() && !FREE_ORDER.matcher(statement).find()) {
            return "the order of an answer's elements does not count at levels " + rule.anyOrderLevels()
                    + ", which the statement does not say";
        }
        if (rule.tolerance() > 0 && !TOLERANCE.matcher(statement).find()) {
            return "answers may be off by " + rule.tolerance() + ", which the statement does not say";
        }
        for (Pattern several : SEVERAL) {
            var found = several.matcher(statement);
            if (found.find()) {
                return "the statement lets several answers count ('" + found.group()
                        + "'), but the rule takes one alone";
            }
        }
        return null;
    }
}
