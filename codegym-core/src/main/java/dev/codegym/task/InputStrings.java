package dev.codegym.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws strings: small alphabets, repeated and palindromic pieces, and pieces of strings drawn before. */
final class InputStrings {
    private final InputContext context;
    private final InputPlan plan;
    private final InputChance chance;

    InputStrings(InputContext context) {
        this.context = context;
        this.plan = context.plan;
        this.chance = context.chance;
    }

    /** The characters allowed in the text field or element class: lowercase letters where nothing is said. */
    static List<Character> alphabet(InputContext context, String key) {
        List<Character> characters = new ArrayList<>();
        for (double choice : context.plan.choices(key.endsWith("]") ? key : key + "[]")) {
            characters.add((char) choice);
        }
        context.plan.texts(key + "[]").stream().filter(t -> t.length() == 1).forEach(t -> characters.add(t.charAt(0)));
        if (characters.isEmpty()) {
            InputRule.Predicate named = context.plan.ofClass("alphabet", key);
            InputRange range = context.solver.range(key + (context.solver.knows(key + "[]") ? "[]" : ""));
            boolean ranged = range.low() >= 32 && range.high() <= 126 && range.width() < 60;
            if (named != null) {
                characters.addAll(InputText.alphabet(named.text(1)));
            }
            if (ranged && named == null) {
                for (char c = (char) range.low(); c <= range.high(); c++) {
                    characters.add(c);
                }
            } else if (ranged) {
                characters.removeIf(c -> c < range.low() || c > range.high());
            }
        }
        return characters.isEmpty() ? InputText.alphabet("a-z") : characters;
    }

    /** A text of a string field or of a row of characters. */
    String text(String name, int length, String key) {
        List<String> whole = plan.texts(name);
        if (!whole.isEmpty()) {
            return chance.of(whole);
        }
        if (plan.has("timeText", name)) {
            return time();
        }
        if (plan.has("parentheses", name)) {
            return parentheses(length, alphabet(context, key));
        }
        List<Character> alphabet = alphabet(context, key);
        if (plan.has("distinct", name)) {
            return distinct(alphabet, length);
        }
        boolean free = name.equals(key);
        String source = free ? earlier(name, alphabet) : null;
        String same = free ? sameLength(name, length, alphabet) : null;
        if (same != null && chance.hit(0.5)) {
            return shaped(name, same, alphabet);
        }
        String text = source != null && chance.hit(0.5) ? derived(source, length, alphabet) : free(alphabet, length);
        return shaped(name, text, alphabet);
    }

    private String shaped(String name, String drawn, List<Character> alphabet) {
        String text = drawn;
        if (plan.has("palindrome", name)) {
            String half = text.substring(0, (text.length() + 1) / 2);
            text = half + new StringBuilder(half).reverse().substring(text.length() % 2);
        }
        if (plan.has("words", name) || plan.has("trimmed", name)) {
            text = spaced(text, alphabet);
        }
        if (plan.has("noLeadingZeros", name) && text.length() > 1 && text.startsWith("0")) {
            text = chance.of(alphabet.stream().filter(c -> c != '0').toList()) + text.substring(1);
        }
        InputRule.Predicate sorted = plan.find("sorted", name);
        if (sorted != null) {
            List<Object> characters = new ArrayList<>(InputDraft.elements(text));
            InputOrder.sort(characters, sorted.text(1));
            text = join(characters);
        }
        return text;
    }

    private static String join(List<?> characters) {
        StringBuilder joined = new StringBuilder();
        characters.forEach(joined::append);
        return joined.toString();
    }

    private String distinct(List<Character> alphabet, int length) {
        List<Character> characters = new ArrayList<>(alphabet);
        chance.shuffle(characters);
        return join(characters.subList(0, Math.min(length, characters.size())));
    }

    /** An element of a list of strings that could stand for the string itself, or null. */
    private @Nullable String sameLength(String name, int length, List<Character> alphabet) {
        List<String> found = new ArrayList<>();
        for (InputField field : context.draft.fields()) {
            for (Object element : field.type().levels() == 1 ? context.draft.list(field.name()) : List.of()) {
                if (!field.name().equals(name)
                        && element instanceof String text
                        && text.length() == length
                        && text.chars().allMatch(c -> alphabet.contains((char) c))) {
                    found.add(text);
                }
            }
        }
        return found.isEmpty() ? null : chance.of(found);
    }

    /** A string drawn before that fits the alphabet, or null. */
    private @Nullable String earlier(String name, List<Character> alphabet) {
        for (InputField field : context.draft.fields()) {
            if (!field.name().equals(name)
                    && context.draft.get(field.name()) instanceof String text
                    && !text.isEmpty()
                    && text.chars().allMatch(c -> alphabet.contains((char) c))) {
                return text;
            }
        }
        return null;
    }

    /** A string of that length made of the source: part of it, shuffled, repeated, slightly changed. */
    private String derived(String source, int length, List<Character> alphabet) {
        int start = source.length() > length ? chance.below(source.length() - length + 1) : 0;
        StringBuilder text = new StringBuilder();
        boolean subsequence = source.length() > length && chance.hit(0.4);
        if (subsequence) {
            for (int i = 0; i < source.length() && text.length() < length; i++) {
                int left = source.length() - i;
                if (chance.hit((length - text.length()) / (double) left)) {
                    text.append(source.charAt(i));
                }
            }
        }
        while (text.length() < length) {
            text.append(source.charAt((start + text.length()) % source.length()));
        }
        if (chance.hit(0.35)) {
            List<Object> characters = new ArrayList<>(InputDraft.elements(text.toString()));
            chance.shuffle(characters);
            return join(characters);
        }
        for (int i = chance.hit(0.5) ? chance.below(3) : 0; i > 0 && length > 0; i--) {
            text.setCharAt(chance.below(length), chance.hit(0.5) ? chance.of(alphabet) : chance.of(letters(source)));
        }
        return text.toString();
    }

    private static List<Character> letters(String source) {
        return InputText.alphabet(source.replace("-", "") + source.charAt(0));
    }

    private String free(List<Character> alphabet, int length) {
        List<Character> used = alphabet;
        if (alphabet.size() > 4 && chance.hit(0.6)) {
            used = new ArrayList<>(alphabet);
            boolean neighbors = chance.hit(0.5);
            int count = 2 + chance.below(3);
            int from = chance.below(Math.min(used.size() - count, 12) + 1);
            if (!neighbors) {
                chance.shuffle(used);
            }
            used = used.subList(from, from + count);
        }
        StringBuilder text = new StringBuilder();
        double stick = chance.hit(0.3) ? 0.5 : 0;
        double skew = chance.hit(0.7) ? 1 : 2.5;
        while (text.length() < length) {
            boolean repeat = text.length() > 0 && chance.hit(stick);
            int pick = (int) (used.size() * StrictMath.pow(chance.unit(), skew));
            text.append(repeat ? text.charAt(text.length() - 1) : (char) used.get(pick));
        }
        return patterned(text);
    }

    private String patterned(StringBuilder text) {
        int length = text.length();
        double roll = chance.unit();
        if (length < 4 || roll > 0.36) {
            return text.toString();
        }
        int from = roll < 0.2 ? 0 : chance.below(length - 2);
        int to = roll < 0.2 ? length : from + 2 + chance.below(length - from - 1);
        to = Math.min(to, length);
        int period = roll < 0.1 || roll > 0.28 ? 1 + chance.below(Math.max(1, (to - from) / 2)) : 0;
        for (int i = from; i < to; i++) {
            int mirror = from + to - 1 - i;
            int source = period > 0 ? from + (i - from) % period : Math.min(i, mirror);
            text.setCharAt(i, text.charAt(source));
        }
        if (roll < 0.2 && length % Math.max(1, period) != 0 && chance.hit(0.7)) {
            int whole = divisor(length, period);
            for (int i = 0; i < length; i++) {
                text.setCharAt(i, text.charAt(i % whole));
            }
        }
        return text.toString();
    }

    /** The largest divisor of the length up to the wanted period. */
    private static int divisor(int length, int wanted) {
        int period = Math.max(1, wanted);
        while (length % period != 0) {
            period--;
        }
        return period;
    }

    private String spaced(String drawn, List<Character> alphabet) {
        List<Character> letters = alphabet.stream().filter(c -> c != ' ').toList();
        StringBuilder text = new StringBuilder(drawn);
        boolean words = !letters.isEmpty();
        for (int i = 0; words && i < text.length(); i++) {
            boolean edge = i == 0 || i == text.length() - 1 || text.charAt(i - 1) == ' ';
            if (text.charAt(i) == ' ' && edge) {
                text.setCharAt(i, chance.of(letters));
            } else if (!edge && alphabet.contains(' ') && chance.hit(0.2)) {
                text.setCharAt(i, ' ');
            }
        }
        return text.toString();
    }

    private String time() {
        int hour = chance.below(24);
        int minute = chance.below(60);
        return "" + hour / 10 + hour % 10 + ":" + minute / 10 + minute % 10;
    }

    private String parentheses(int length, List<Character> alphabet) {
        StringBuilder text = new StringBuilder();
        StringBuilder open = new StringBuilder();
        String kinds = join(
                "([{".chars().mapToObj(c -> (char) c).filter(alphabet::contains).toList());
        kinds = kinds.isEmpty() ? "(" : kinds;
        double deep = 0.3 + 0.5 * chance.unit();
        while (text.length() + open.length() < length / 2 * 2) {
            boolean opens = open.isEmpty() || chance.hit(deep);
            if (opens && text.length() + open.length() + 2 <= length) {
                char c = kinds.charAt(chance.below(kinds.length()));
                text.append(c);
                open.append(")]}".charAt("([{".indexOf(c)));
            } else {
                text.append(open.charAt(open.length() - 1));
                open.setLength(open.length() - 1);
            }
        }
        return text.append(open.reverse()).toString();
    }

    /** An element of a list of strings: often near to another element, or a piece of a string drawn before. */
    String element(String name, int size, List<Object> others, boolean widen) {
        String key = name + "[]";
        InputRule.Predicate integer = plan.find("integerText", name);
        if (integer != null) {
            return integer(integer);
        }
        if (plan.has("timeText", name)) {
            return time();
        }
        List<Character> alphabet = alphabet(context, key);
        String source = earlier(name, alphabet);
        String text;
        if (!widen && source != null && fits(name, source) && chance.hit(0.15)) {
            return shaped(name, source, alphabet);
        }
        if (!widen && source != null && chance.hit(0.4)) {
            text = derived(source, size, alphabet);
        } else if (!widen && !others.isEmpty() && chance.hit(0.35)) {
            text = variant(chance.of(others).toString(), size, alphabet);
        } else {
            text = widen ? random(alphabet, size) : free(small(alphabet), size);
        }
        return shaped(name, text, alphabet);
    }

    private boolean fits(String name, String text) {
        InputRange sizes = context.solver.range(name + "[].length");
        return text.length() >= sizes.low() && text.length() <= sizes.high();
    }

    private @Nullable List<Character> few;

    /** The same few letters for all elements, so that they have letters in common. */
    private List<Character> small(List<Character> alphabet) {
        if (few == null) {
            List<Character> shuffled = new ArrayList<>(alphabet);
            chance.shuffle(shuffled);
            few = chance.hit(0.7) ? shuffled.subList(0, Math.min(shuffled.size(), 2 + chance.below(5))) : alphabet;
        }
        return few;
    }

    private String random(List<Character> alphabet, int size) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size; i++) {
            text.append((char) chance.of(alphabet));
        }
        return text.toString();
    }

    private String variant(String other, int size, List<Character> alphabet) {
        StringBuilder text = new StringBuilder(other.length() > size ? other.substring(0, size) : other);
        while (text.length() < size) {
            text.append((char) chance.of(small(alphabet)));
        }
        if (size > 0 && chance.hit(0.5)) {
            text.setCharAt(chance.below(size), chance.of(small(alphabet)));
        } else if (chance.hit(0.3)) {
            text.reverse();
        }
        return text.toString();
    }

    private String integer(InputRule.Predicate rule) {
        double low = context.evaluator.evaluate(rule.arguments().get(1), java.util.Map.of());
        double high = context.evaluator.evaluate(rule.arguments().get(2), java.util.Map.of());
        return Long.toString(chance.between((long) low, (long) Math.min(high, low + 1000)));
    }

    private final List<String> pool = new ArrayList<>();

    /** A cell of a table of strings: repeats are the point of such tables. */
    String nested(String name, String key, int size) {
        InputRule.Predicate integer = plan.ofClass("integerText", key);
        if (integer != null) {
            return integer(integer);
        }
        if (!pool.isEmpty() && chance.hit(0.6)) {
            return chance.of(pool);
        }
        String text = free(alphabet(context, key), size);
        pool.add(text);
        return text;
    }
}
