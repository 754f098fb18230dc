package dev.codegym.verify;

import dev.codegym.tool.Answer;
import dev.codegym.tool.CodeProblem;
import dev.codegym.tool.Input;
import dev.codegym.tool.Param;
import dev.codegym.tool.Solver;
import dev.codegym.tool.Tool;
import dev.codegym.tool.ToolFailure;
import dev.codegym.tool.Tools;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An environment on the class path as an author of today writes it: records, lambdas, switches on enums and strings, joined strings of
 * every type, and private members of nested classes.
 */
final class Parcels {
    static final String STATEMENT =
            "Parcels arrive one after the other. Tell how many are large, the weight of all parcels, and the heaviest one's label.";

    private Parcels() {}

    public static class Problem extends CodeProblem {
        private enum Size {
            SMALL,
            LARGE
        }

        private record Parcel(int weight, String label) {}

        private static class Counter {
            private int count;

            private void add() {
                count++;
            }
        }

        @Input("weights of the parcels in the order of their arrival")
        int[] weights;

        @Input("from this weight on a parcel is large")
        int limit;

        @Tool("How many parcels arrived")
        public int parcelCount() {
            return weights.length;
        }

        @Tool("The weight of one parcel")
        public int weightOf(@Param("number of the parcel, from 0") int parcel) {
            if (parcel < 0 || parcel >= weights.length) {
                throw new ToolFailure("parcel must be from 0 to " + (weights.length - 1) + ", not " + parcel);
            }
            return weights[parcel];
        }

        private Size sizeOf(int weight) {
            return weight >= limit ? Size.LARGE : Size.SMALL;
        }

        @Answer
        public String summary() {
            Counter large = new Counter();
            List<Parcel> parcels = new ArrayList<>();
            long sum = 0;
            for (int weight : weights) {
                sum += weight;
                switch (sizeOf(weight)) {
                    case LARGE -> large.add();
                    case SMALL -> {}
                }
                parcels.add(new Parcel(weight, "no" + parcels.size()));
            }
            parcels.sort(Comparator.comparingInt(Parcel::weight)
                    .reversed()
                    .thenComparing(parcel -> parcel.label().length())
                    .thenComparing(Parcel::label));
            byte small = 3;
            Object nothing = null;
            String kind = switch (parcels.get(0).label()) {
                case "no0" -> "first";
                default -> "later";
            };
            return large.count + "," + sum + ',' + parcels.get(0).label() + kind + true + small + 1.5 + nothing;
        }
    }

    public static class ProblemSolver implements Solver {
        @Override
        public Object solve(Tools tools) {
            int limit = tools.observeInt("limit");
            int large = 0;
            int sum = 0;
            int heaviest = 0;
            int most = -1;
            for (int i = 0; i < tools.callInt("parcelCount"); i++) {
                int weight = tools.callInt("weightOf", i);
                large += weight >= limit ? 1 : 0;
                sum += weight;
                if (weight > most) {
                    most = weight;
                    heaviest = i;
                }
            }
            return large + "," + sum + ",no" + heaviest + (heaviest == 0 ? "first" : "later") + "true31.5null";
        }
    }

    /** Does what no guest may. */
    public static class Forbidden extends CodeProblem {
        @Input("weights of the parcels")
        int[] weights;

        @Tool("The weight of one parcel")
        public int weightOf(@Param("number of the parcel, from 0") int parcel) {
            return weights[parcel] + Integer.getInteger("offset", 0);
        }

        @Answer
        public long sum() {
            return weights.length + Thread.currentThread().getId();
        }
    }

    /** Uses a class of another package, which is not taken along. */
    public static class Entangled extends CodeProblem {
        @Input("weights of the parcels")
        int[] weights;

        @Tool("The weight of one parcel")
        public int weightOf(@Param("number of the parcel, from 0") int parcel) {
            return com.google.common.primitives.Ints.max(weights) + parcel;
        }

        @Answer
        public int sum() {
            return weights.length;
        }
    }

    static CandidateBuilder draft() {
        return Candidate.ofClasses(Problem.class, ProblemSolver.class)
                .id("parcels")
                .title("Parcels")
                .statement(STATEMENT)
                .rules("1 <= weights.length <= 200", "0 <= weights[i] <= 1000", "0 <= limit <= 1000")
                .example("{\"weights\":[5,9,2],\"limit\":5}", "\"2,16,no1latertrue31.5null\"");
    }
}
