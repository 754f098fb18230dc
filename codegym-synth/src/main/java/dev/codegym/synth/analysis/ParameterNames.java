package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Gives the parameters of an entry the names that the statement uses, so that the words of a task and its data agree. */
final class ParameterNames {
    private ParameterNames() {}

    /** Renames where the statement names as many inputs, and none of the new names means anything else in the entry. */
    static void adopt(ClassOrInterfaceDeclaration type, MethodDeclaration entry, List<String> names) {
        List<Parameter> parameters = entry.getParameters();
        List<String> old = parameters.stream().map(Parameter::getNameAsString).toList();
        if (names.size() != old.size() || new HashSet<>(names).size() != names.size()) {
            return;
        }
        if (!new HashSet<>(old).equals(new HashSet<>(names)) && areFree(type, entry, old, names)) {
            for (int i = 0; i < old.size(); i++) {
                rename(entry, parameters.get(i), old.get(i), names.get(i));
            }
        }
    }

    private static boolean areFree(
            ClassOrInterfaceDeclaration type, MethodDeclaration entry, List<String> old, List<String> names) {
        Set<String> used = new HashSet<>();
        entry.findAll(SimpleName.class).forEach(name -> used.add(name.getIdentifier()));
        // what other methods call their own does not matter
        type.findAll(FieldDeclaration.class)
                .forEach(field -> field.getVariables().forEach(variable -> used.add(variable.getNameAsString())));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean same = name.equals(old.get(i));
            if (!SourceVersion.isName(name) || !same && used.contains(name)) {
                return false;
            }
        }
        return true;
    }

    private static void rename(MethodDeclaration entry, Parameter parameter, String old, String name) {
        parameter.setName(name);
        entry.findAll(NameExpr.class, use -> use.getNameAsString().equals(old)).forEach(use -> use.setName(name));
    }
}
