package dev.codegym.synth.statement;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a sentence what is said to a programmer. A sentence goes only where all of it is such an address: one sentence
 * too many does no harm, one too few may make a task that nobody can solve.
 */
final class ProgrammerWords {
    private static final Pattern ADDRESS = Pattern.compile("(?i)^(?:Note:?\\s+)?(?:"
            + "You (?:must|should|need to|have to) (?:write|implement|solve|design) .*|Could you\\b.*"
            + "|Can you (?:solve|do|come up)\\b.*|(?:Please )?Solve (?:it|this|the problem)\\b.*"
            + "|Write (?:an?|the|some)?\\s*(?:\\w+ )?(?:function|program|method|algorithm|code|solution)\\b.*"
            + "|Implement .*\\b(?:class|function|method)\\b.*|(?:Please )?Design an? (?:\\w+ )?algorithm\\b.*"
            + "|Follow[- ]?up\\b.*|Try to\\b.*|(?:You should )?do not return anything\\b.*"
            + "|(?:Please )?Do not modify (?:the|your|values in) (?:input|linked list|values|original)\\b.*"
            + "|You (?:should|must|need to) use the same `?\\w+`? class\\W*"
            + "|You (?:may|can) assume (?:that )?the (?:input|string) format is (?:always )?valid\\W*"
            + "|(?:The )?input format is (?:always )?valid\\W*|You are not allowed to (?:use|modify) .*\\b(?:librar\\w+|function|input)\\b.*"
            + "|Your (?:function|code|program|solution|algorithm) (?:should|must|has to|needs to) (?:run|use|work|be|have)\\b.*"
            + "|The (?:signature|prototype) of\\b.*|Test ?case format:?|Your (?:\\w+ ){0,2}(?:object|class) will be instantiated\\b.*"
            + "|(?:public )?(?:class|struct) \\w+ \\{.*"
            + "|[\\w<>\\[\\],]+ \\w+\\((?:[\\w<>\\[\\]]+ [&*]?\\w+(?:, )?)+\\);?"
            + ")$");
    private static final String COST = "O\\((?:[^()]|\\([^()]*\\))*\\)";
    private static final Pattern DEMAND = Pattern.compile(
            "(?i)\\b" + COST
                    + "|\\b(?:runtime|run-time|time|space|memory) complexity\\b|\\b(?:constant|extra|additional|auxiliary) (?:extra )?(?:space|memory)\\b"
                    + "|\\bbuilt-?in (?:\\w+ ){0,2}(?:functions?|librar\\w+|methods?|operators?)\\b|\\blibrary (?:function|method)s?\\b"
                    + "|\\bcreate (?:a|the) variable\\b|\\bdo not use\\b.*\\bc\\+\\+|\\boverall operation steps\\b|\\bjudge will (?:test|run|use|call)\\b");
    private static final Pattern COST_CLAUSE = Pattern.compile(
            "(?i),?\\s*\\b(?:in|with|using)\\s+(?:(?:a|an|only|less than|worst|average|overall)\\s+)*" + COST
                    + "(?:\\s+(?:extra|additional|auxiliary|time|space|memory|runtime|complexity|or))*"
                    + "(?:\\s*(?:,|and)?\\s*(?:in |with |using )?" + COST
                    + "(?:\\s+(?:extra|additional|auxiliary|time|space|memory|runtime|complexity))*)?");
    private static final Pattern IN_PLACE = Pattern.compile("(?i),?\\s*\\(?\\bin[- ]place\\b\\)?");
    private static final Pattern IN_PLACE_DEMAND = Pattern.compile(
            "(?i)^(?:Note\\b.*|You (?:must|should|have to|need to) .*|(?:Please )?Do (?:it|this|so)\\b.*|The \\w+ (?:must|should) be .*"
                    + "|Solve .*|(?:Please )?Modify (?:the )?\\w+\\W*in[- ]place\\W*)$");

    private static final String PICTURE = "(?:\\w+ ){0,2}(?:diagram|image|figure|picture|illustration|drawing)s?";
    private static final Pattern AS_SHOWN = Pattern.compile(
            "(?i),?\\s*\\(?\\bas (?:is |are )?(?:shown|seen|illustrated|pictured|depicted|indicated|drawn)"
                    + "(?: (?:below|above|here)| in (?:the|this) (?:" + PICTURE
                    + "|(?:\\w+ )?examples?)(?: (?:below|above))?|(?=\\s*[:.)]))\\)?"
                    + "|,?\\s*\\(?\\b(?:like )?in the " + PICTURE + " (?:below|above)\\)?"
                    + "|,?\\s*\\(?\\b(?:please )?(?:see|refer to) the (?:following )?examples?(?: below)?"
                    + "(?: for (?:a |more |better )*\\w+)?\\)?(?=\\W*$)");
    private static final Pattern POINTER = Pattern.compile("(?i)^(?:"
            + "[^,]*\\b(?:is|are) (?:shown|illustrated|pictured|depicted) (?:below|above|in (?:the|this) " + PICTURE
            + ").{0,12}"
            + "|(?:You can (?:find|see)|(?:Please )?(?:see|refer to|look at)) .*\\b" + PICTURE + ".*"
            + "|(?:Your|This) browser does not support\\b.*"
            + "|The (?:(?:above|below|following) (?:diagram|image|figure|picture)|(?:diagram|image|figure|picture) (?:below|above))\\b.*"
            + ")$");

    private static final Pattern GUARANTEE =
            Pattern.compile("(?i)^(?:Notes?:?\\s+(?:that\\s+)?)?(?:(?:All|All the|The)\\s+)?"
                    + "(?:given\\s+)?(?:tests?|test ?cases?|test ?inputs?) (?:is|are|will be|were|have been) (?:generated|designed|chosen|made|set)"
                    + "(?: in)?(?: such)?(?: a way)?(?: so)?(?: that)? (?=\\w)");
    private static final Pattern CODE_WANTED = Pattern.compile(
            "(?i)^(?:(?:Write|Implement|Design|You (?:must|should|need to|have to) (?:write|implement|design))\\b.{0,60}?\\b"
                    + "(?:function|program|method|algorithm|code|solution)\\b),?\\s+(?:that|which)\\s+(will\\s+)?"
                    + "(?!(?:runs?|uses?|works?|has|have|does|do|is|are|takes? no)\\b)([a-z]+)\\b");
    private static final Pattern CODE_TO = Pattern.compile(
            "(?i)\\b(?:write|implement|design) an? (?:\\w+ )?(?:function|program|method|algorithm|solution) to (?=[a-z])");
    private static final Pattern CODE_INSIDE = Pattern.compile(
            ",\\s+(?:write|implement|design) an? (?:\\w+ )?(?:function|program|method|algorithm) (?:that|which) returns\\b");

    private ProgrammerWords() {}

    /** What is left of the sentence; empty where all of it is said to a programmer. */
    static String without(String sentence) {
        String text = GUARANTEE.matcher(imperative(sentence.strip())).replaceFirst("It is guaranteed that ");
        text = text.replaceFirst("should use the same `?\\w+`? class where", "is one in which");
        text = text.replaceFirst(" for the given (?:test ?cases?|inputs?)(?=\\W*$)", "")
                .replaceFirst("\\b(?:will|do|does) not be (?:used as )?an? test ?case\\b", "does not occur")
                .replaceFirst("(?<=represented )in the test ?case (?=\\w)", "");
        if (ADDRESS.matcher(text).matches() || POINTER.matcher(text).matches()) {
            return "";
        }
        text = withoutPictures(text);
        boolean asks = text.toLowerCase(Locale.ROOT).matches("(?s).*\\breturn\\b.*");
        if (IN_PLACE.matcher(text).find()) {
            if (!asks && IN_PLACE_DEMAND.matcher(text).matches()) {
                return "";
            }
            text = IN_PLACE.matcher(text).replaceAll("");
        }
        if (asks) {
            return COST_CLAUSE.matcher(text).replaceAll("");
        }
        return DEMAND.matcher(text).find() ? "" : text;
    }

    /** A sentence that names the task as what some code does: the task itself, as a wish. */
    private static String imperative(String sentence) {
        String text = CODE_INSIDE.matcher(sentence).replaceFirst(", return");
        Matcher wanted = CODE_WANTED.matcher(text);
        if (wanted.find()) {
            String verb = wanted.group(2).toLowerCase(Locale.ROOT);
            text = (wanted.group(1) == null ? base(verb) : verb) + text.substring(wanted.end());
        } else {
            text = CODE_TO.matcher(text).replaceFirst("");
        }
        if (text.equals(sentence)) {
            return sentence;
        }
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1).replaceFirst(":$", ".");
    }

    /** Searches becomes search, copies becomes copy, takes becomes take. */
    private static String base(String verb) {
        if (verb.matches(".*(?:ch|sh|ss|x)es")) {
            return verb.substring(0, verb.length() - 2);
        }
        if (verb.endsWith("ies")) {
            return verb.substring(0, verb.length() - 3) + "y";
        }
        return verb.endsWith("s") ? verb.substring(0, verb.length() - 1) : verb;
    }

    private static String withoutPictures(String sentence) {
        String text = AS_SHOWN.matcher(sentence).replaceAll("");
        if (text.equals(sentence)) {
            return sentence;
        }
        return text.matches("\\W*") ? "" : text.strip().replaceFirst("\\s*:$", ".");
    }
}
