package dev.codegym.verify.export;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.CallFormat;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is exported, and how it is told.
 *
 * @param format whose rows are written
 * @param language the language of the rules
 * @param difficulties the tiers whose tasks are exported; at least one
 * @param split which environments are exported
 * @param shard which part of them
 * @param limit how many rows at most
 * @param namesSeed draws a name for {@code observe} and {@code done} in each row; null keeps these names
 * @param callFormat how the model writes calls where the trainer leaves that to the environment ({@link ExportFormat#SKYRL} alone)
 */
public record ExportOptions(
        ExportFormat format,
        RulesLanguage language,
        Set<Difficulty> difficulties,
        ExportSplit split,
        Shard shard,
        long limit,
        @Nullable Long namesSeed,
        CallFormat callFormat) {
    /** Checks the limit and copies the tiers. */
    public ExportOptions {
        if (difficulties.isEmpty()) {
            throw new IllegalArgumentException("no difficulty is chosen: name easy, medium or hard, or several");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit is " + limit + ": it must be at least 1");
        }
        difficulties = Collections.unmodifiableSet(EnumSet.copyOf(difficulties));
    }

    /** Every task of every environment in this format, with English rules and the usual names. */
    public static ExportOptions of(ExportFormat format) {
        return new ExportOptions(
                format,
                RulesLanguage.ENGLISH,
                EnumSet.allOf(Difficulty.class),
                ExportSplit.all(),
                Shard.WHOLE,
                Long.MAX_VALUE,
                null,
                CallFormat.HERMES);
    }

    /** The same with rules in another language. */
    public ExportOptions withLanguage(RulesLanguage newLanguage) {
        return new ExportOptions(format, newLanguage, difficulties, split, shard, limit, namesSeed, callFormat);
    }

    /** The same with tasks of these tiers alone. */
    public ExportOptions withDifficulties(Set<Difficulty> newDifficulties) {
        return new ExportOptions(format, language, newDifficulties, split, shard, limit, namesSeed, callFormat);
    }

    /** The same with other environments. */
    public ExportOptions withSplit(ExportSplit newSplit) {
        return new ExportOptions(format, language, difficulties, newSplit, shard, limit, namesSeed, callFormat);
    }

    /** The same with one part of the library. */
    public ExportOptions withShard(Shard newShard) {
        return new ExportOptions(format, language, difficulties, split, newShard, limit, namesSeed, callFormat);
    }

    /** The same with at most so many rows. */
    public ExportOptions withLimit(long newLimit) {
        return new ExportOptions(format, language, difficulties, split, shard, newLimit, namesSeed, callFormat);
    }

    /** The same with names of {@code observe} and {@code done} that this seed draws for each row. */
    public ExportOptions withNamesSeed(@Nullable Long newSeed) {
        return new ExportOptions(format, language, difficulties, split, shard, limit, newSeed, callFormat);
    }

    /** The same with calls written in another form. */
    public ExportOptions withCallFormat(CallFormat newFormat) {
        return new ExportOptions(format, language, difficulties, split, shard, limit, namesSeed, newFormat);
    }
}
