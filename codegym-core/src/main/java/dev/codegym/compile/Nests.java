package dev.codegym.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;

/**
 * Classes nested in one another may use each other's private members, because they name one host that names them all. Where the host
 * is not taken along, one of them becomes the host of the others.
 */
final class Nests {
    private Nests() {}

    /**
     * Makes the nests of these classes complete.
     *
     * @param classes by internal name
     * @param preferred the host of its nest, where the real one is not here
     */
    static void close(Map<String, ClassNode> classes, String preferred) {
        Map<String, List<ClassNode>> nests = new TreeMap<>();
        for (ClassNode node : classes.values()) {
            String host = node.nestHostClass == null ? node.name : node.nestHostClass;
            nests.computeIfAbsent(host, unseen -> new ArrayList<>()).add(node);
            node.innerClasses.removeIf(inner -> !classes.containsKey(inner.name)
                    || inner.outerName != null && !classes.containsKey(inner.outerName));
        }
        nests.forEach((host, members) -> {
            List<String> names = members.stream().map(member -> member.name).toList();
            String chosen = names.contains(host) ? host : names.contains(preferred) ? preferred : names.get(0);
            for (ClassNode member : members) {
                boolean hosts = member.name.equals(chosen);
                member.nestHostClass = hosts ? null : chosen;
                member.nestMembers = hosts && names.size() > 1
                        ? new ArrayList<>(names.stream()
                                .filter(name -> !name.equals(chosen))
                                .toList())
                        : null;
            }
        });
    }
}
