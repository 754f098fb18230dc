package dev.codegym.verify.report;

import java.util.List;
import java.util.Locale;

/**
 * Charts as inline SVG. Each is an image with a name for screen readers, followed by its numbers as a table that opens on request; colours
 * are classes, so that they follow the reader's light or dark.
 */
final class Charts {
    private static final int WIDTH = 320;
    private static final int LEFT = 42;
    private static final int RIGHT = 6;
    private static final int TOP = 10;
    private static final int PLOT = 120;

    private Charts() {}

    /**
     * One bar.
     *
     * @param label what stands under it and in the table
     * @param parts its parts from the bottom up, one for each series
     */
    record Bar(String label, List<Integer> parts) {
        Bar {
            parts = List.copyOf(parts);
        }

        int height() {
            return parts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A row of a chart of ranges: its name, and the quantiles 10, 25, 50, 75 and 90 %. */
    record Range(String label, List<Integer> quantiles) {
        Range {
            quantiles = List.copyOf(quantiles);
        }
    }

    /**
     * A histogram.
     *
     * @param name what it shows, in a few words
     * @param axis what the bars stand for, the head of the table's first column
     * @param series the names of the parts, in their order
     * @param every each how many bars a label stands under one
     */
    static void histogram(Html html, String name, String axis, List<String> series, List<Bar> bars, int every) {
        int most = bars.stream().mapToInt(Bar::height).max().orElse(0);
        int step = niceStep(most);
        int top = Math.max(step, (most + step - 1) / step * step);
        begin(html, name, TOP + PLOT + 34);
        for (int tick = 0; tick <= top; tick += step) {
            double y = TOP + PLOT - (double) PLOT * tick / top;
            html.open(
                            "line",
                            "class",
                            tick == 0 ? "axis" : "grid",
                            "x1",
                            at(LEFT),
                            "x2",
                            at(WIDTH - RIGHT),
                            "y1",
                            at(y),
                            "y2",
                            at(y))
                    .close();
            label(html, LEFT - 5, y + 3.5, "end", Numbers.whole(tick));
        }
        double slot = (double) (WIDTH - LEFT - RIGHT) / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            bar(html, bars.get(i), LEFT + i * slot, slot, (double) PLOT / top);
            if (i % every == 0) {
                label(
                        html,
                        LEFT + (i + 0.5) * slot,
                        TOP + PLOT + 14,
                        "middle",
                        bars.get(i).label());
            }
        }
        label(html, LEFT + (WIDTH - LEFT - RIGHT) / 2.0, TOP + PLOT + 29, "middle", axis);
        html.close();
        table(html, name, axis, series, bars);
    }

    private static void bar(Html html, Bar bar, double x, double slot, double scale) {
        double gap = Math.min(2, slot * 0.15);
        double y = TOP + PLOT;
        html.open("g").leaf("title", bar.label() + ": " + Numbers.whole(bar.height()));
        for (int part = 0; part < bar.parts().size(); part++) {
            double height = bar.parts().get(part) * scale;
            if (height > 0) {
                y -= height;
                html.open(
                                "rect",
                                "class",
                                "s" + part,
                                "x",
                                at(x + gap / 2),
                                "y",
                                at(y),
                                "width",
                                at(slot - gap),
                                "height",
                                at(height))
                        .close();
            }
        }
        html.close();
    }

    /** Rows of ranges over one axis that starts at 0. */
    static void ranges(Html html, String name, String axis, List<Range> ranges) {
        int most = ranges.stream()
                .mapToInt(range -> range.quantiles().get(4))
                .max()
                .orElse(0);
        int step = niceStep(most);
        int top = Math.max(step, (most + step - 1) / step * step);
        int left = 58;
        double scale = (double) (WIDTH - left - 14) / top;
        int rows = 34;
        int bottom = TOP + rows * ranges.size();
        begin(html, name, bottom + 34);
        for (int tick = 0; tick <= top; tick += step) {
            double x = left + tick * scale;
            html.open(
                            "line",
                            "class",
                            tick == 0 ? "axis" : "grid",
                            "x1",
                            at(x),
                            "x2",
                            at(x),
                            "y1",
                            at(TOP),
                            "y2",
                            at(bottom))
                    .close();
            label(html, x, bottom + 14, "middle", Numbers.whole(tick));
        }
        for (int i = 0; i < ranges.size(); i++) {
            double middle = TOP + rows * (i + 0.5);
            range(html, ranges.get(i), i, left, scale, middle);
        }
        label(html, left + (WIDTH - left) / 2.0, bottom + 29, "middle", axis);
        html.close();
        rangeTable(html, name, ranges);
    }

    private static void range(Html html, Range range, int series, int left, double scale, double middle) {
        List<Integer> at = range.quantiles();
        label(html, left - 6, middle + 4, "end", range.label());
        html.open(
                        "line",
                        "class",
                        "whisker",
                        "x1",
                        at(left + at.get(0) * scale),
                        "x2",
                        at(left + at.get(4) * scale),
                        "y1",
                        at(middle),
                        "y2",
                        at(middle))
                .close();
        html.open(
                        "rect",
                        "class",
                        "s" + series,
                        "x",
                        at(left + at.get(1) * scale),
                        "y",
                        at(middle - 8),
                        "width",
                        at(Math.max(1, (at.get(3) - at.get(1)) * scale)),
                        "height",
                        "16",
                        "rx",
                        "2")
                .close();
        html.open(
                        "line",
                        "class",
                        "median",
                        "x1",
                        at(left + at.get(2) * scale),
                        "x2",
                        at(left + at.get(2) * scale),
                        "y1",
                        at(middle - 11),
                        "y2",
                        at(middle + 11))
                .close();
    }

    private static void rangeTable(Html html, String name, List<Range> ranges) {
        html.open("details", "class", "numbers")
                .open("summary")
                .text("Numbers")
                .leaf("span", ": " + name, "class", "unseen")
                .close();
        html.open("table").leaf("caption", name).open("thead").open("tr").leaf("th", "Tier", "scope", "col");
        for (String head : List.of("10 %", "25 %", "median", "75 %", "90 %")) {
            html.leaf("th", head, "scope", "col", "class", "n");
        }
        html.close().close().open("tbody");
        for (Range range : ranges) {
            html.open("tr").leaf("th", range.label(), "scope", "row");
            range.quantiles().forEach(value -> html.leaf("td", Numbers.whole(value), "class", "n"));
            html.close();
        }
        html.close().close().close();
    }

    private static void table(Html html, String name, String axis, List<String> series, List<Bar> bars) {
        html.open("details", "class", "numbers")
                .open("summary")
                .text("Numbers")
                .leaf("span", ": " + name, "class", "unseen")
                .close();
        html.open("table").leaf("caption", name).open("thead").open("tr").leaf("th", axis, "scope", "col");
        series.forEach(head -> html.leaf("th", head, "scope", "col", "class", "n"));
        html.close().close().open("tbody");
        for (Bar bar : bars) {
            html.open("tr").leaf("th", bar.label(), "scope", "row");
            bar.parts().forEach(value -> html.leaf("td", Numbers.whole(value), "class", "n"));
            html.close();
        }
        html.close().close().close();
    }

    private static void begin(Html html, String name, int height) {
        html.open("svg", "role", "img", "aria-label", name, "viewBox", "0 0 " + WIDTH + " " + height);
    }

    private static void label(Html html, double x, double y, String anchor, String text) {
        html.leaf("text", text, "x", at(x), "y", at(y), "text-anchor", anchor);
    }

    /** 1, 2 or 5 times a power of ten, so that three to five steps reach the number. */
    static int niceStep(int most) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if ((long) factor * power * 5 >= most) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /** A coordinate with at most one digit behind the point. */
    private static String at(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
