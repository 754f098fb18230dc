package dev.codegym.synth.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks an answer for its sections, and says what is missing. */
final class SectionReader {
    private final AnswerSections sections;
    private final FaultList faults;
    private final boolean cut;

    SectionReader(Completion completion, Set<String> names, FaultList faults) {
        this.sections = AnswerSections.of(completion.text(), names);
        this.faults = faults;
        this.cut = completion.isCut();
        if (cut && sections.isReasoningOpen() && sections.isEmpty()) {
            faults.add(
                    "answer", "it was cut off while you were still thinking", "think shorter, then write the sections");
        }
    }

    /** The section's text; null with a fault where it is missing or cut off. */
    @Nullable
    String required(String name, String content) {
        AnswerSections.Section section = sections.find(name);
        if (section == null) {
            String begin = sections.text().strip();
            String shown = begin.isEmpty()
                    ? "the answer is empty"
                    : sections.isEmpty() ? "the answer begins with " + FaultList.shown(begin) : "the answer has others";
            faults.add(
                    "section " + name,
                    "it is missing: " + shown + (cut ? ", and was cut off at the most tokens it may have" : ""),
                    "write <" + name + "> on a line of its own, then " + content + ", then </" + name + ">");
            return null;
        }
        return whole(name, section);
    }

    /** The section's text; null where there is none. */
    @Nullable
    String optional(String name) {
        AnswerSections.Section section = sections.find(name);
        return section == null ? null : whole(name, section);
    }

    private @Nullable String whole(String name, AnswerSections.Section section) {
        if (cut && !section.closed()) {
            faults.add("section " + name, "the answer was cut off in it", "answer shorter, so that all of it is there");
            return null;
        }
        // lines are counted from the one behind the tag
        return section.body().startsWith("\n") ? section.body().substring(1) : section.body();
    }

    /** All of the answer. */
    String text() {
        return sections.text();
    }

    boolean has(String name) {
        return sections.find(name) != null;
    }
}
