package dev.codegym.synth.model;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import dev.codegym.CodeGymException;
import dev.codegym.compile.SourceFile;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes new words into sources where they stand in the syntax tree: descriptions in annotations, names of tools and parameters with
 * their uses, names in the messages of {@code ToolFailure}, and the names by which a solver calls. That nothing else
 * changed is not believed; {@link SameCode} proves it.
 */
final class WordRewrite {
    private final Words words;
    private final Map<Position, Edit> edits = new TreeMap<>(Comparator.<Position>naturalOrder());

    private record Edit(Position end, String text) {}

    private WordRewrite(Words words) {
        this.words = words;
    }

    /**
     * The sources of the code problem with new words.
     *
     * @throws CodeGymException if a new name is taken, or a source cannot be read
     */
    static List<SourceFile> problem(List<SourceFile> sources, String className, Words words) {
        return sources.stream()
                .map(source -> {
                    CompilationUnit unit = parsed(source);
                    return unit.getClassByName(className)
                            .map(type -> new WordRewrite(words).inProblem(source, type))
                            .orElse(source);
                })
                .toList();
    }

    /** The solver's sources, which call tools by their new names. */
    static List<SourceFile> solver(List<SourceFile> sources, Words words) {
        return sources.stream()
                .map(source -> new WordRewrite(words).inSolver(source, parsed(source)))
                .toList();
    }

    private static CompilationUnit parsed(SourceFile source) {
        ParserConfiguration configuration =
                new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source.text());
        return result.getResult()
                .filter(unit -> result.isSuccessful())
                .orElseThrow(() -> new CodeGymException(source.name() + " cannot be read as Java 17"));
    }

    private SourceFile inProblem(SourceFile source, ClassOrInterfaceDeclaration type) {
        Set<String> taken = new HashSet<>();
        type.findAll(MethodDeclaration.class).forEach(method -> taken.add(method.getNameAsString()));
        words.renamedTools().forEach((old, name) -> requireFree(name, taken, "tool " + old));
        for (FieldDeclaration field : type.getFields()) {
            String text = words.inputs().get(field.getVariable(0).getNameAsString());
            if (text != null) {
                describe(field, "Input", text);
            }
        }
        for (MethodDeclaration method : type.getMethods()) {
            Words.ToolWords tool = words.tools().get(method.getNameAsString());
            if (tool != null && method.getAnnotationByName("Tool").isPresent()) {
                tool(type, method, tool);
            }
        }
        for (MethodCallExpr call : type.findAll(MethodCallExpr.class)) {
            String renamed = words.renamedTools().get(call.getNameAsString());
            boolean own = call.getScope().map(Expression::isThisExpr).orElse(true);
            if (renamed != null && own) {
                replace(call.getName(), renamed);
            }
        }
        return new SourceFile(source.name(), edited(source.text()));
    }

    private static void requireFree(String name, Set<String> taken, String place) {
        if (taken.contains(name)) {
            throw new CodeGymException(
                    place + " cannot be renamed to " + name + ", which is a name in its class: take another");
        }
    }

    private void tool(ClassOrInterfaceDeclaration type, MethodDeclaration method, Words.ToolWords tool) {
        describe(method, "Tool", tool.description());
        if (!tool.name().equals(method.getNameAsString())) {
            replace(method.getName(), tool.name());
        }
        Map<String, String> renamed = words.renamedParameters(method.getNameAsString());
        Set<String> taken = new HashSet<>();
        method.findAll(SimpleName.class).forEach(name -> taken.add(name.getIdentifier()));
        type.getFields().forEach(field -> field.getVariables().forEach(each -> taken.add(each.getNameAsString())));
        for (Parameter parameter : method.getParameters()) {
            Words.Named named = tool.parameters().get(parameter.getNameAsString());
            if (named != null) {
                describe(parameter, "Param", named.description());
            }
            String name = renamed.get(parameter.getNameAsString());
            if (name != null) {
                requireFree(
                        name,
                        taken,
                        "parameter " + parameter.getNameAsString() + " of tool " + method.getNameAsString());
                replace(parameter.getName(), name);
            }
        }
        for (NameExpr use : method.findAll(NameExpr.class)) {
            String name = renamed.get(use.getNameAsString());
            if (name != null) {
                replace(use.getName(), name);
            }
        }
        messages(method, renamed);
    }

    /** A message that speaks of a parameter by its old name would send an agent astray. */
    private void messages(MethodDeclaration method, Map<String, String> parameters) {
        Map<String, String> renamed = new LinkedHashMap<>(parameters);
        words.renamedTools().forEach((old, name) -> {
            if (WordRules.isCode(old)) {
                renamed.put(old, name);
            }
        });
        for (ObjectCreationExpr created : method.findAll(ObjectCreationExpr.class)) {
            if (created.getTypeAsString().equals("ToolFailure")) {
                for (StringLiteralExpr literal : created.findAll(StringLiteralExpr.class)) {
                    String text = replacedWords(literal.getValue(), renamed);
                    if (!text.equals(literal.getValue())) {
                        replace(literal, "\"" + text + "\""); // names hold nothing that must be escaped
                    }
                }
            }
        }
    }

    /** A text with each of the words replaced, all at once. */
    static String replacedWords(String text, Map<String, String> renamed) {
        if (renamed.isEmpty()) {
            return text;
        }
        Matcher word = Pattern.compile("(?<!\\w)[A-Za-z_]\\w*").matcher(text);
        StringBuilder replaced = new StringBuilder();
        while (word.find()) {
            word.appendReplacement(
                    replaced, Matcher.quoteReplacement(renamed.getOrDefault(word.group(), word.group())));
        }
        return word.appendTail(replaced).toString();
    }

    private SourceFile inSolver(SourceFile source, CompilationUnit unit) {
        for (MethodCallExpr call : unit.findAll(MethodCallExpr.class)) {
            boolean ofTools = call.getScope()
                    .map(scope -> scope.toString().equals("tools")
                            || scope.toString().equals("this.tools")
                            || scope.isThisExpr())
                    .orElse(true);
            if (ofTools
                    && call.getArguments().isNonEmpty()
                    && call.getArgument(0) instanceof StringLiteralExpr literal) {
                String renamed = words.renamedTools().get(literal.getValue());
                if (renamed != null) {
                    replace(literal, "\"" + renamed + "\"");
                }
            }
        }
        return new SourceFile(source.name(), edited(source.text()));
    }

    private void describe(NodeWithAnnotations<?> node, String annotation, String text) {
        AnnotationExpr found = node.getAnnotationByName(annotation).orElse(null);
        if (found == null) {
            return;
        }
        Expression value = found.isSingleMemberAnnotationExpr()
                ? found.asSingleMemberAnnotationExpr().getMemberValue()
                : found.isNormalAnnotationExpr()
                                && !found.asNormalAnnotationExpr().getPairs().isEmpty()
                        ? found.asNormalAnnotationExpr().getPairs().get(0).getValue()
                        : null;
        if (value == null) {
            throw new CodeGymException("@" + annotation + " has no description that could be replaced");
        }
        replace(value, literal(text));
    }

    /** The text as a literal of Java. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                literal.append('\\');
            }
            literal.append(c);
        }
        return literal.append('"').toString();
    }

    private void replace(Node node, String text) {
        node.getRange().ifPresent(range -> edits.put(range.begin, new Edit(range.end, text)));
    }

    private String edited(String text) {
        int[] lines = lineStarts(text);
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (Map.Entry<Position, Edit> edit : edits.entrySet()) {
            int from = offset(lines, edit.getKey());
            edited.append(text, at, from).append(edit.getValue().text());
            at = offset(lines, edit.getValue().end()) + 1;
        }
        return edited.append(text, at, text.length()).toString();
    }

    private static int offset(int[] lines, Position position) {
        return lines[position.line - 1] + position.column - 1;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[text.length() + 2];
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }
}
