package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sections of an answer: what stands between {@code <name>} and {@code </name>}, in any case, the opening tag at the beginning of a
 * line. Reasoning that comes before is left out. Of several sections of one name the last closed one counts, since models draft first and
 * correct later; one that is never closed ends where another one begins, and counts where no other does. Time is linear in the
 * text's length.
 */
final class AnswerSections {
    private static final Set<String> REASONING = Set.of("think", "thinking", "thought", "reasoning", "reflection");
    private static final int LONGEST_NAME = 20;

    private final String text;
    private final Map<String, Section> sections = new HashMap<>();
    private final boolean reasoningOpen;

    /** A section: its text, and whether it was closed. */
    record Section(String body, boolean closed) {}

    private record Tag(String name, boolean opens, int from, int to) {}

    private AnswerSections(String text, Set<String> names) {
        List<Tag> tags = tags(text);
        int start = 0;
        boolean open = false;
        for (Tag tag : tags) {
            if (REASONING.contains(tag.name)) {
                open = tag.opens;
                start = tag.opens ? start : tag.to;
            }
        }
        int answer = start;
        this.text = text;
        this.reasoningOpen = open;
        read(tags.stream()
                .filter(tag -> tag.from >= answer && names.contains(tag.name))
                .toList());
    }

    /** Reads an answer that may have sections of these names, in lower case. */
    static AnswerSections of(String answer, Set<String> names) {
        return new AnswerSections(answer.replace("\r\n", "\n").replace('\r', '\n'), names);
    }

    private void read(List<Tag> tags) {
        Map<String, Integer> opened = new HashMap<>();
        for (int i = 0; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (tag.opens) {
                opened.put(tag.name, i);
                continue;
            }
            Integer begin = opened.remove(tag.name);
            if (begin != null) {
                keep(tag.name, text.substring(tags.get(begin).to, tag.from), true);
            }
        }
        opened.forEach((name, begin) -> {
            int end = begin + 1 < tags.size() ? tags.get(begin + 1).from : text.length();
            keep(name, text.substring(tags.get(begin).to, end), false);
        });
    }

    private void keep(String name, String body, boolean closed) {
        Section known = sections.get(name);
        if (!body.isBlank() && (closed || known == null)) {
            sections.put(name, new Section(body, closed));
        }
    }

    private static List<Tag> tags(String text) {
        List<Tag> tags = new ArrayList<>();
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                Tag tag = tagAt(text, i);
                // a closing tag may stand behind something; an opening one within a line is talk about it, or Java's
                // generics
                if (tag != null && (lineStart || !tag.opens || REASONING.contains(tag.name))) {
                    tags.add(tag);
                    i = tag.to - 1;
                    continue;
                }
            }
            lineStart = c == '\n' || lineStart && (Character.isWhitespace(c) || "*#`>-_".indexOf(c) >= 0);
        }
        return tags;
    }

    private static @Nullable Tag tagAt(String text, int at) {
        boolean opens = at + 1 >= text.length() || text.charAt(at + 1) != '/';
        int from = opens ? at + 1 : at + 2;
        int i = from;
        while (i < text.length() && i - from <= LONGEST_NAME && isLetter(text.charAt(i))) {
            i++;
        }
        String name = text.substring(Math.min(from, i), i).toLowerCase(Locale.ROOT);
        while (i < text.length() && text.charAt(i) == ' ' && i - from < 2 * LONGEST_NAME) {
            i++;
        }
        boolean ends = i < text.length() && text.charAt(i) == '>';
        return name.isEmpty() || !ends ? null : new Tag(name, opens, at, i + 1);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** The section with this name, or null. */
    @Nullable
    Section find(String name) {
        return sections.get(name);
    }

    /** The answer with all around the sections, lines ended by {@code \n}. */
    String text() {
        return text;
    }

    boolean isEmpty() {
        return sections.isEmpty();
    }

    /** Whether the answer ends within its reasoning, as far as tags tell. */
    boolean isReasoningOpen() {
        return reasoningOpen;
    }
}
