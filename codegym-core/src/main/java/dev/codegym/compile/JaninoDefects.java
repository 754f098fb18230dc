package dev.codegym.compile;

import org.codehaus.janino.Java;
import org.codehaus.janino.util.AbstractTraverser;

/**
 * Finds constructs that Janino 3.1.12 compiles without a word into something else than the language says.
 *
 * <p>Known: a {@code try} with both {@code catch} and {@code finally} whose catch completes normally runs {@code finally}
 * twice. Anything with {@code finally} or resources is left to ECJ.
 */
final class JaninoDefects extends AbstractTraverser<RuntimeException> {
    private boolean found;

    private JaninoDefects() {}

    static boolean in(Java.AbstractCompilationUnit unit) {
        JaninoDefects defects = new JaninoDefects();
        defects.visitAbstractCompilationUnit(unit);
        return defects.found;
    }

    @Override
    public void traverseTryStatement(Java.TryStatement statement) {
        if (statement.finallY != null || !statement.resources.isEmpty()) {
            found = true;
        }
        super.traverseTryStatement(statement);
    }
}
