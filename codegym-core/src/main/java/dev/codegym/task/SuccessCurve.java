package dev.codegym.task;

import java.util.Map;

/**
 * The success rate over the logarithm of solver calls: a logistic curve, fitted by Newton's method with a pull towards one that nothing
 * was learned for. {@link StrictMath} throughout, so that it is the same on every machine.
 *
 * @param level the log-odds at 50 calls
 * @param slope by how much they change when calls grow e-fold
 */
record SuccessCurve(double level, double slope) {
    /** The calls of the median task of environments made by program analysis. */
    private static final double MIDDLE = 50;

    private static final SuccessCurve UNKNOWN = new SuccessCurve(0, -1);

    /** As much as one or two plays weigh: it keeps the curve finite where all were won, and soon gives way. */
    private static final double PULL = 0.5;

    private static final int MOST_STEPS = 50;
    private static final double CLOSE = 1e-12;

    /** The curve of these plays and wins, by solver calls. */
    static SuccessCurve fitted(Map<Integer, double[]> byCalls) {
        SuccessCurve curve = UNKNOWN;
        double likelihood = curve.likelihood(byCalls);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] towards = curve.newton(byCalls);
            SuccessCurve next = curve.moved(towards, 1);
            double better = next.likelihood(byCalls);
            // a whole step overshoots where the curve is flat
            for (double part = 0.5; better < likelihood && part > CLOSE; part /= 2) {
                next = curve.moved(towards, part);
                better = next.likelihood(byCalls);
            }
            if (better - likelihood <= CLOSE * Math.abs(likelihood)) {
                return better > likelihood ? next : curve;
            }
            curve = next;
            likelihood = better;
        }
        return curve;
    }

    private SuccessCurve moved(double[] towards, double part) {
        return new SuccessCurve(level + part * towards[0], slope + part * towards[1]);
    }

    /** The logarithm of how likely the wins are, less what the pull takes. It has one summit. */
    private double likelihood(Map<Integer, double[]> byCalls) {
        double sum = -PULL / 2 * (square(UNKNOWN.level - level) + square(UNKNOWN.slope - slope));
        for (Map.Entry<Integer, double[]> entry : byCalls.entrySet()) {
            double odds = level + slope * position(entry.getKey());
            double plays = entry.getValue()[0];
            double wins = entry.getValue()[1];
            // log(1 + e^odds), without overflow
            sum += wins * odds - plays * (Math.max(0, odds) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds))));
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The step of Newton's method. */
    private double[] newton(Map<Integer, double[]> byCalls) {
        double first = PULL * (UNKNOWN.level - level);
        double second = PULL * (UNKNOWN.slope - slope);
        double a = PULL;
        double b = 0;
        double c = PULL;
        for (Map.Entry<Integer, double[]> entry : byCalls.entrySet()) {
            double x = position(entry.getKey());
            double rate = at(entry.getKey());
            double plays = entry.getValue()[0];
            double error = entry.getValue()[1] - plays * rate;
            double weight = plays * rate * (1 - rate);
            first += error;
            second += error * x;
            a += weight;
            b += weight * x;
            c += weight * x * x;
        }
        double determinant = a * c - b * b;
        return new double[] {(c * first - b * second) / determinant, (a * second - b * first) / determinant};
    }

    private static double position(int solverCalls) {
        return StrictMath.log(Math.max(1, solverCalls) / MIDDLE);
    }

    /** The rate at so many calls. */
    double at(int solverCalls) {
        return 1 / (1 + StrictMath.exp(-(level + slope * position(solverCalls))));
    }
}
