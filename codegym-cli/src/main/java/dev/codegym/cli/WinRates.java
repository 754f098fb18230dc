package dev.codegym.cli;

import dev.codegym.env.Difficulty;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How many of many episodes were won, over all and in each tier. Has one owner. */
final class WinRates {
    private final Map<Difficulty, int[]> tiers = new EnumMap<>(Difficulty.class);
    private int won;
    private int played;

    void add(PlayedBy.Episode episode) {
        won += episode.won() ? 1 : 0;
        played++;
        Difficulty tier = episode.difficulty();
        if (tier != null) {
            int[] counts = tiers.computeIfAbsent(tier, unseen -> new int[2]);
            counts[0] += episode.won() ? 1 : 0;
            counts[1]++;
        }
    }

    void print(PrintWriter text, String id, String who) {
        text.println(id + ", played by " + who);
        text.println(line("all", won, played));
        tiers.forEach((tier, counts) -> text.println(line(tier.name().toLowerCase(Locale.ROOT), counts[0], counts[1])));
    }

    private static String line(String what, int won, int played) {
        return String.format(
                Locale.ROOT, "  %-8s won %d of %d, %d %%", what, won, played, Math.round(100.0 * won / played));
    }
}
