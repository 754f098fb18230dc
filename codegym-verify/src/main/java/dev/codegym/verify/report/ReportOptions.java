package dev.codegym.verify.report;

/**
 * What a report shows.
 *
 * @param limit how many environments get a row in the page and a page of their own; figures count all of them, and
 *     {@code library.json} lists all. The default of 2,000 keeps the page at about a megabyte, which a phone still scrolls
 * @param answers whether the answers of the stored tasks stand in the pages, each behind a disclosure. They are left out by default,
 *     because pages get published, and what is published gets trained on
 */
public record ReportOptions(int limit, boolean answers) {
    /** 2,000 environments, without answers. */
    public static final ReportOptions DEFAULT = new ReportOptions(2000, false);

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public ReportOptions {
        if (limit < 0) {
            throw new IllegalArgumentException("limit " + limit + " is negative: give 0 or more environments");
        }
    }
}
