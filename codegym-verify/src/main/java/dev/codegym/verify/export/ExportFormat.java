package dev.codegym.verify.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Whose rows are written. {@code docs/exports.md} shows one row of each. */
public enum ExportFormat {
    /** The original CodeGym's training rows. */
    CODEGYM {
        @Override
        ObjectNode row(ExportedTask task) {
            return CodeGymRows.row(task);
        }

        @Override
        public List<Column> columns() {
            return CodeGymRows.COLUMNS;
        }
    },

    /** Chat messages and strict tool definitions, as OpenAI-compatible endpoints and chat templates take them. */
    OPENAI {
        @Override
        ObjectNode row(ExportedTask task) {
            return OpenAiRows.row(task);
        }

        @Override
        public List<Column> columns() {
            return OpenAiRows.COLUMNS;
        }
    },

    /** verl's rows for its tool agent. */
    VERL {
        @Override
        ObjectNode row(ExportedTask task) {
            return VerlRows.row(task);
        }

        @Override
        public List<Column> columns() {
            return VerlRows.COLUMNS;
        }
    },

    /** SkyRL's rows. */
    SKYRL {
        @Override
        ObjectNode row(ExportedTask task) {
            return SkyRlRows.row(task);
        }

        @Override
        public List<Column> columns() {
            return SkyRlRows.COLUMNS;
        }
    },

    /** NeMo Gym's rows. */
    NEMO_GYM {
        @Override
        ObjectNode row(ExportedTask task) {
            return NemoGymRows.row(task);
        }

        @Override
        public List<Column> columns() {
            return NemoGymRows.COLUMNS;
        }
    };

    /** The row of one task. */
    abstract ObjectNode row(ExportedTask task);

    /** The columns of its rows. */
    public abstract List<Column> columns();

    /** Its name in options: {@code nemo-gym}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format with this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ExportFormat of(String label) {
        return Stream.of(values())
                .filter(format -> format.label().equals(label.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("format is '" + label + "': it must be one of "
                        + Stream.of(values()).map(ExportFormat::label).collect(Collectors.joining(", "))));
    }
}
