package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that the descriptions of a tool quote: whoever reads them tries them. */
public final class QuotedWords {
    private static final int MOST = 8;
    private static final Pattern QUOTED =
            Pattern.compile("['\"`\u2018\u201c]([^'\"`\u2018\u2019\u201c\u201d\n]{1,40})['\"`\u2019\u201d]");

    private QuotedWords() {}

    /** The words that may be an argument for this parameter, in their order; none where it is neither a text nor a character. */
    public static List<String> of(ToolSpec tool, ToolParameter parameter) {
        boolean character = parameter.type().kind() == DataType.Kind.CHAR;
        Set<String> words = new LinkedHashSet<>();
        if (character || parameter.type().kind() == DataType.Kind.STRING) {
            Matcher matcher = QUOTED.matcher(tool.description() + "\n" + parameter.description());
            while (matcher.find() && words.size() < MOST) {
                if (!character || matcher.group(1).length() == 1) {
                    words.add(matcher.group(1));
                }
            }
        }
        return List.copyOf(words);
    }
}
