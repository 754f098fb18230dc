package dev.codegym.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;

/**
 * Looks for classes that are their own ancestors. No compiler writes them, and whoever walks up from them walks for ever: this
 * comes before anything that does.
 */
final class Ancestry {
    private final Map<String, ClassNode> guest;
    private final Set<String> sound = new HashSet<>();
    private final Set<String> path = new HashSet<>();

    private Ancestry(Map<String, ClassNode> guest) {
        this.guest = guest;
    }

    static List<Violation> cycles(Map<String, ClassNode> guest) {
        Ancestry ancestry = new Ancestry(guest);
        List<Violation> cycles = new ArrayList<>();
        for (String name : guest.keySet()) {
            if (!ancestry.isSound(name)) {
                cycles.add(new Violation(
                        name.replace('/', '.'), "the class is its own ancestor", "compile the source again"));
                ancestry.path.clear();
            }
        }
        return cycles;
    }

    /** As deep as the guest has classes, which are at most some hundreds. */
    private boolean isSound(@Nullable String name) {
        ClassNode type = name == null ? null : guest.get(name);
        if (type == null || sound.contains(type.name)) {
            return true;
        }
        if (!path.add(type.name)
                || !isSound(type.superName)
                || !type.interfaces.stream().allMatch(this::isSound)) {
            return false;
        }
        path.remove(type.name);
        return sound.add(type.name);
    }
}
