package dev.codegym.task;

import dev.codegym.CodeGymException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the text form of rules by recursive descent; one instance reads one line. */
final class InputRuleParser {
    private static final Set<String> FUNCTIONS =
            Set.of("min", "max", "sum", "abs", "floor", "ceil", "sqrt", "log10", "log_10", "log2", "log_2", "value");
    private static final List<String> COMPARISONS = List.of("<=", ">=", "==", "!=", "<", ">", "=");

    private final String text;
    private int at;

    InputRuleParser(String text) {
        this.text = text;
    }

    List<InputRule> rules() {
        int start = at;
        String word = word();
        if (InputRule.PREDICATES.contains(word) && peek() == '(') {
            List<InputTerm> arguments = arguments();
            expectEnd();
            return List.of(new InputRule.Predicate(word, arguments));
        }
        at = start;
        return chain();
    }

    private List<InputRule> chain() {
        List<InputRule> rules = new ArrayList<>();
        List<InputTerm> left = list();
        String operator = comparison();
        if (operator.isEmpty()) {
            throw wrong("a comparison");
        }
        while (!operator.isEmpty()) {
            List<InputTerm> right = list();
            for (InputTerm a : left) {
                for (InputTerm b : right) {
                    rules.add(new InputRule.Comparison(a, operator.equals("=") ? "==" : operator, b));
                }
            }
            left = right;
            operator = comparison();
        }
        expectEnd();
        return rules;
    }

    private List<InputTerm> list() {
        List<InputTerm> terms = new ArrayList<>(List.of(sum()));
        while (accept(",")) {
            accept("and ");
            terms.add(sum());
        }
        return terms;
    }

    private String comparison() {
        peek();
        for (String operator : COMPARISONS) {
            if (accept(operator)) {
                return operator;
            }
        }
        return "";
    }

    private InputTerm sum() {
        InputTerm term = product();
        for (char c = peek(); c == '+' || c == '-'; c = peek()) {
            at++;
            term = fold(c, term, product());
        }
        return term;
    }

    private InputTerm product() {
        InputTerm term = power();
        while (true) {
            char c = peek();
            if (c == '*' || c == '/' || c == '%') {
                at++;
                term = fold(c, term, power());
            } else if (Character.isLetter(c) && term instanceof InputTerm.Num) {
                term = fold('*', term, power());
            } else {
                return term;
            }
        }
    }

    private InputTerm power() {
        if (peek() == '-') {
            at++;
            return fold('-', InputTerm.num(0), power());
        }
        InputTerm base = atom();
        if (peek() == '^') {
            at++;
            return fold('^', base, power());
        }
        return base;
    }

    private static InputTerm fold(char operator, InputTerm left, InputTerm right) {
        if (left instanceof InputTerm.Num a && right instanceof InputTerm.Num b) {
            return InputTerm.num(InputEvaluator.apply(operator, a.value(), b.value()));
        }
        return new InputTerm.Binary(operator, left, right);
    }

    private InputTerm atom() {
        char c = peek();
        if (Character.isDigit(c)) {
            return number();
        }
        if (c == '\'' && at + 2 < text.length() && text.charAt(at + 2) == '\'') {
            at += 3;
            return InputTerm.num(text.charAt(at - 2));
        }
        if (c == '"') {
            return quoted();
        }
        if (accept("(")) {
            InputTerm inner = sum();
            expect(")");
            return inner;
        }
        if (accept("|")) {
            InputTerm inner = sum();
            expect("|");
            return new InputTerm.Call("abs", List.of(inner));
        }
        return named();
    }

    private InputTerm number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isPoint())) {
            at++;
        }
        return InputTerm.num(Double.parseDouble(text.substring(start, at)));
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private InputTerm quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        expect("\"");
        return new InputTerm.Text(value.toString());
    }

    private InputTerm named() {
        String name = word();
        if (name.isEmpty()) {
            throw wrong("a number or a name");
        }
        if (peek() == '(' && FUNCTIONS.contains(name)) {
            return new InputTerm.Call(name.replace("_", ""), arguments());
        }
        List<InputTerm> indices = new ArrayList<>();
        if (name.endsWith("_") && accept("(")) {
            indices.add(sum());
            expect(")");
        }
        while (true) {
            if (accept("[")) {
                indices.add(sum());
                expect("]");
            } else if (accept(".length()") || accept(".length") || accept(".size()") || accept(".size")) {
                return new InputTerm.Ref(name, indices, true);
            } else if (accept(".val")) {
                name += ".val";
            } else {
                return new InputTerm.Ref(name, indices, false);
            }
        }
    }

    private List<InputTerm> arguments() {
        expect("(");
        List<InputTerm> arguments = new ArrayList<>();
        if (!accept(")")) {
            arguments.addAll(list());
            expect(")");
        }
        return arguments;
    }

    private String word() {
        peek();
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return start < text.length() && Character.isDigit(text.charAt(start)) ? "" : text.substring(start, at);
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(String token) {
        peek();
        if (!text.startsWith(token, at)) {
            return false;
        }
        at += token.length();
        return true;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw wrong("'" + token + "'");
        }
    }

    private void expectEnd() {
        if (peek() != 0) {
            throw wrong("the end");
        }
    }

    private CodeGymException wrong(String expected) {
        return new CodeGymException("input rule '" + text + "' has '" + text.substring(Math.min(at, text.length()))
                + "' at " + at + ": expected " + expected);
    }
}
