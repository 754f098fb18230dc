package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the prose says of inputs: sizes that it names, and properties that the constraints leave out. */
final class ProseHints {
    private static final Pattern PROPERTY = Pattern.compile(
            "(?i)\\b(?:distinct|unique|sorted|permutation|binary search tree|bst|rotated|palindrom\\w+|lowercase|uppercase|binary string|directed acyclic|positive)\\b");
    private static final Pattern ABOUT_INPUT = Pattern.compile(
            "(?i)^(?:you (?:are|have)|given|there (?:is|are)|a |an |the (?:array|string|list)|let |suppose)");

    private ProseHints() {}

    /** Gives names such as n and m the size that the prose ties them to. */
    static void defineSizes(RuleScope scope, Statement statement, Set<String> free) {
        String prose = StatementText.plain(statement.prose());
        for (String line : statement.constraints()) {
            Matcher nodes = Pattern.compile("(?i)number of nodes in .* is (?:exactly )?(\\w)\\.?$")
                    .matcher(line);
            if (nodes.find() && !scope.nodeFields().isEmpty()) {
                scope.define(
                        nodes.group(1),
                        new InputTerm.Ref(scope.nodeFields().get(0).name(), List.of(), true));
            }
        }
        for (InputField field : scope.fields()) {
            boolean sequence = field.type().levels() > 0 || RuleScope.isText(field);
            if (!sequence) {
                continue;
            }
            String name = Pattern.quote(field.name());
            InputTerm length = new InputTerm.Ref(field.name(), List.of(), true);
            for (String size : free) {
                boolean tied = finds(
                                prose,
                                "\\b" + name + "\\b[^.]{0,60}\\b(?:of|with|has) (?:a )?(?:length|size) " + size + "\\b")
                        || finds(
                                prose, "\\b(?:of|with) (?:length|size) " + size + "[,:]? (?:\\w+ ){0,3}" + name + "\\b")
                        || finds(
                                prose,
                                "\\b" + size
                                        + " is the (?:length|size|number of elements) (?:of|in) (?:the )?(?:\\w+ )?"
                                        + name + "\\b")
                        || finds(prose, "\\barray of " + size + " (?:\\w+ ){1,3}" + name + "\\b");
                if (tied) {
                    scope.define(size, length);
                }
            }
            if (field.type().levels() == 2) {
                matrix(scope, field, prose);
            }
        }
        List<InputField> lists = scope.fields().stream()
                .filter(field -> field.type().levels() > 0 || RuleScope.isText(field))
                .toList();
        if (lists.size() == 1 && free.contains("n")) {
            scope.define("n", new InputTerm.Ref(lists.get(0).name(), List.of(), true));
        }
    }

    private static void matrix(RuleScope scope, InputField field, String prose) {
        Matcher sizes = Pattern.compile("\\b(\\w) ?(?:x|\\*|by) ?(\\w)\\b[^.]{0,60}\\b" + Pattern.quote(field.name())
                        + "\\b|\\b" + Pattern.quote(field.name()) + "\\b[^.]{0,40}\\b(\\w) ?(?:x|\\*|by) ?(\\w)\\b")
                .matcher(prose);
        if (sizes.find()) {
            String rows = sizes.group(1) != null ? sizes.group(1) : sizes.group(3);
            String columns = sizes.group(2) != null ? sizes.group(2) : sizes.group(4);
            scope.define(rows, new InputTerm.Ref(field.name(), List.of(), true));
            scope.define(columns, new InputTerm.Ref(field.name(), List.of(InputTerm.num(0)), true));
        }
    }

    private static boolean finds(String prose, String regex) {
        return Pattern.compile(regex).matcher(prose).find();
    }

    /** Properties of the inputs that the opening sentences state. */
    static List<InputRule> read(Statement statement, RuleScope scope) {
        List<InputRule> rules = new ArrayList<>();
        for (String sentence : statement.prose().split("(?<=[.!])\\s+|\\n\\s*\\n")) {
            String marked = StatementText.marked(sentence).replaceAll("\\s+", " ");
            if (PROPERTY.matcher(marked).find() && ABOUT_INPUT.matcher(marked).find() && marked.length() < 250) {
                String clause = marked.split("(?i)\\breturn\\b|\\bfind\\b")[0];
                rules.addAll(Sentences.read(scope, clause));
            }
        }
        return rules;
    }
}
