package dev.codegym.synth.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes tools of parts of a solution that work something out of hidden data: expressions over several cells, and inner loops
 * that go through the data to one value. Each such tool is described by a formula that tells all it does; what cannot be
 * described so stays in the solver.
 */
final class Blocks {
    private static final int MOST_TOOLS = 5;
    private static final int FEW_TOOLS = 4;

    private Blocks() {}

    /** Makes tools of the parts that are worth it; tells whether there are any. */
    static boolean replace(Rewriting rewriting) {
        Set<String> served = served(rewriting);
        IndexedLoops.rewrite(rewriting);
        boolean loops = apply(rewriting, LoopTools.of(new Cells(rewriting, served)), MOST_TOOLS) > 0;
        int room = MOST_TOOLS - (loops ? 2 : 0);
        boolean expressions = apply(rewriting, ExpressionTools.of(new Cells(rewriting, served)), room) > 0;
        IndexedLoops.dropUnused(rewriting);
        return expressions || loops;
    }

    /** The inputs that the solver will not hold itself, found by trying: then it does not matter whether they change. */
    private static Set<String> served(Rewriting rewriting) {
        List<HiddenData> hidden = List.copyOf(rewriting.hidden().values());
        Rewriting trial = new Rewriting(rewriting.solution(), hidden);
        DirectReads.replace(trial);
        Set<String> served = new HashSet<>(rewriting.hidden().keySet());
        trial.unserved().forEach(served::remove);
        return served;
    }

    private static int apply(Rewriting rewriting, List<BlockTool> found, int most) {
        int few = FEW_TOOLS - rewriting.tools().size();
        List<BlockTool> ranked = new ArrayList<>(found.stream()
                .filter(BlockTool::isRepeated)
                .sorted(Comparator.comparing(BlockTool::combinesCells)
                        .thenComparing(BlockTool::places)
                        .reversed())
                .toList());
        int applied = 0;
        for (BlockTool tool : ranked) {
            if (applied < most && (tool.combinesCells() || applied < few)) {
                tool.apply(rewriting);
                applied++;
            }
        }
        return applied;
    }
}
