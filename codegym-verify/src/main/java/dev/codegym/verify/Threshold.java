package dev.codegym.verify;

/**
 * A number that a check decides by. Each can be set in {@link VerificationOptions}; what differs from the default stands in the
 * manifest of every package that was verified with it.
 */
public enum Threshold {
    RUNS_SHARE(
            "RUNS",
            0.8,
            0,
            1,
            "a reference that fails on one of five inputs that obey the statement's rules was made for other inputs; fewer"
                    + " failures are gaps in the rules that a statement tells in prose"),
    RUNS_FEWEST("RUNS", 10, 1, 1000, "with fewer inputs a share says nothing"),
    TASKS_FEWEST("CALLS_IN_RANGE", 10, 1, 30, "fewer tasks are learned by heart, and no share of them can be measured"),
    TASKS_FEWEST_PER_TIER("CALLS_IN_RANGE", 3, 1, 10, "a tier of one or two tasks is no tier"),
    MUTANTS(
            "TASKS_DISCRIMINATE",
            20,
            0,
            1000,
            "twenty small mistakes, spread over lines and kinds, show of most references whether the tasks notice any; each"
                    + " costs a few runs"),
    MUTANTS_SAME_SHARE(
            "TASKS_DISCRIMINATE",
            1 / 3.0,
            0,
            1,
            "one mutant of five is by its nature the same program; where more than a third are, much of the reference"
                    + " decides nothing, and the check warns"),
    IGNORED_PAIRS(
            "TASKS_DISCRIMINATE",
            20,
            1,
            1000,
            "an input that changes no answer in twenty exchanges is not looked at; fewer may be chance"),
    CONSTANT_SHARE(
            "NOT_GUESSABLE",
            0.3,
            0,
            1,
            "a policy that always answers the same must stay far below one that plays: at 30 % it still loses seven of"
                    + " ten episodes"),
    CONSTANT_SHARE_OF_TRUTHS(
            "NOT_GUESSABLE", 0.6, 0.5, 1, "where there are two answers one of them wins at least half of the tasks"),
    LEAK_SHARE("NO_LEAK", 0.5, 0, 1, "a text that holds the answer on half of the tasks is worth more than playing"),
    LEAK_ABOVE_CHANCE(
            "NO_LEAK",
            0.2,
            0,
            1,
            "small answers stand in any text; what counts is how much more often they stand in their own task's"),
    DATA_SHARE(
            "NO_LEAK",
            0.2,
            0,
            1,
            "hidden data that are shown whole on one of five tasks are shown: the rest is layout"),
    ORACLE_SHARE(
            "NO_ORACLE",
            0.5,
            0,
            1,
            "a rule that wins half of the tasks without the work is what training would find first"),
    ORACLE_ABOVE_CONSTANT("NO_ORACLE", 0.2, 0, 1, "what the best constant wins anyway, NOT_GUESSABLE answers for"),
    UNCHANGED_SHARE(
            "TOOLS_NEEDED",
            0.7,
            0,
            1,
            "an answer that stays the same under other hidden data in more than 70 % of pairs hardly depends on them"),
    UNCHANGED_PAIRS("TOOLS_NEEDED", 20, 1, 1000, "with fewer pairs the share is chance, and the check only warns"),
    COMPARED_FEWEST("AGREES_WITH_SOURCE", 20, 0, 1000, "agreement on fewer inputs is no evidence, and the check warns");

    private final String check;
    private final double standard;
    private final double least;
    private final double most;
    private final String reason;

    Threshold(String check, double standard, double least, double most, String reason) {
        this.check = check;
        this.standard = standard;
        this.least = least;
        this.most = most;
        this.reason = reason;
    }

    /** The name of the check that decides by it. */
    public String check() {
        return check;
    }

    /** Its value where nobody sets another. Shares are from 0 to 1. */
    public double standard() {
        return standard;
    }

    /** Why the default is what it is. */
    public String reason() {
        return reason;
    }

    /**
     * Checks a value that somebody sets.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    void require(double value) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name() + " is " + value + ": it must be from " + least + " to " + most);
        }
    }
}
