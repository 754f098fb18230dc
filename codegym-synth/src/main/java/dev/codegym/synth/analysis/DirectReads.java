package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the uses of hidden inputs by calls of their tools, input by input: all uses of one or none. An input that is left
 * is read whole at the start.
 */
final class DirectReads {
    private DirectReads() {}

    /** Replaces the uses of every hidden input for which that can be done, and drops the parameters that held it. */
    static void replace(Rewriting rewriting) {
        Set<String> direct = new LinkedHashSet<>();
        Set<String> unaliased = new HashSet<>();
        for (HiddenData data : rewriting.hidden().values()) {
            // an alias that is written to is a copy of its own: tried again without
            boolean replaced = replace(rewriting, rewriting.bindings(unaliased), data);
            if (!replaced) {
                unaliased.add(data.field.name());
                replaced = replace(rewriting, rewriting.bindings(unaliased), data);
            }
            if (replaced) {
                direct.add(data.field.name());
            }
        }
        Bindings bindings = rewriting.bindings(unaliased);
        // found before parameters go: an alias is told by what it is given
        List<Runnable> aliases = aliases(bindings, direct);
        drop(rewriting, bindings, direct);
        aliases.forEach(Runnable::run);
        direct.forEach(rewriting::serve);
    }

    private static boolean replace(Rewriting rewriting, Bindings bindings, HiddenData data) {
        HiddenUses uses = uses(rewriting, bindings, data);
        List<Expression> found = bindings.usesOf(data.field.name());
        if (uses == null || found.isEmpty() || !found.stream().allMatch(uses::planUse)) {
            return false;
        }
        uses.carryOut();
        return true;
    }

    private static @Nullable HiddenUses uses(Rewriting rewriting, Bindings bindings, HiddenData data) {
        if (data instanceof HiddenSequence sequence) {
            return new SequenceUses(rewriting, bindings, sequence);
        }
        if (data instanceof HiddenText text) {
            return new TextUses(rewriting, bindings, text);
        }
        return data instanceof HiddenGrid grid ? new GridUses(rewriting, bindings, grid) : null;
    }

    private static List<Runnable> aliases(Bindings bindings, Set<String> direct) {
        List<Runnable> removals = new ArrayList<>();
        for (String input : direct) {
            for (Expression use : bindings.usesOf(input)) {
                if (bindings.isAlias(use)) {
                    removals.add(() -> bindings.removeAlias(use));
                }
            }
        }
        return removals;
    }

    private static void drop(Rewriting rewriting, Bindings bindings, Set<String> direct) {
        for (MethodDeclaration method : bindings.reachable()) {
            List<String> dropped = bindings.parametersThatHold(method, direct);
            if (method != rewriting.entry()) {
                bindings.callsOf(method).forEach(call -> dropArguments(method, call, dropped));
            }
            method.getParameters().removeIf(parameter -> dropped.contains(parameter.getNameAsString()));
        }
    }

    private static void dropArguments(MethodDeclaration method, MethodCallExpr call, List<String> dropped) {
        dropped.stream()
                .map(parameter -> Bindings.position(method, parameter))
                .sorted(Comparator.reverseOrder())
                .forEach(position -> call.getArguments().remove((int) position));
    }
}
