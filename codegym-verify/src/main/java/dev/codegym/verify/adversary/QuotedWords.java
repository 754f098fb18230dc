package dev.codegym.verify.adversary;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that the descriptions of a tool quote or offer, as in "one, two or three": whoever reads them tries them. */
public final class QuotedWords {
    private static final int MOST = 8;
    private static final Pattern QUOTED =
            Pattern.compile("['\"`\u2018\u201c]([^'\"`\u2018\u2019\u201c\u201d\n]{1,40})['\"`\u2019\u201d]");

    private static final Pattern OFFERED = Pattern.compile("((?:\\w{1,12}, )*)(\\w{1,12}),? or (\\w{1,12})");

    private QuotedWords() {}

    /** The words that may be an argument for this parameter, in their order; none where it is neither a text nor a character. */
    public static List<String> of(ToolSpec tool, ToolParameter parameter) {
        boolean character = parameter.type().kind() == DataType.Kind.CHAR;
        Set<String> words = new LinkedHashSet<>();
        if (character || parameter.type().kind() == DataType.Kind.STRING) {
            String told = tool.description() + "\n" + parameter.description();
            Matcher matcher = QUOTED.matcher(told);
            while (matcher.find()) {
                words.add(matcher.group(1));
            }
            matcher = OFFERED.matcher(told);
            while (matcher.find()) {
                matcher.group(1)
                        .lines()
                        .flatMap(list -> Stream.of(list.split(", ")))
                        .forEach(words::add);
                words.add(matcher.group(2));
                words.add(matcher.group(3));
            }
        }
        return words.stream()
                .filter(word -> !word.isEmpty() && (!character || word.length() == 1))
                .limit(MOST)
                .toList();
    }
}
