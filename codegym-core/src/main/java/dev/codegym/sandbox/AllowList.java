package dev.codegym.sandbox;

import dev.codegym.sandbox.rewrite.HostTypes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * What guests may use: types, and of each type single members by exact parameter types. The JDK's part is the resource
 * {@code jdk-allow.txt}; the host adds types of its own. What is not listed is refused. Immutable.
 */
public final class AllowList {
    private static final AllowList JDK = new AllowList(read("jdk-allow.txt"), Map.of());

    private final Map<String, Entry> entries;
    private final Map<String, Class<?>> hostTypes;
    private final Map<String, Optional<Class<?>>> classes = new ConcurrentHashMap<>();
    private final Map<String, List<String>> lineages = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> overridable = new ConcurrentHashMap<>();

    /** A type by internal name; members are fields by name, methods by name and parameter descriptors. */
    private record Entry(boolean extendable, boolean implementable, Set<String> members) {}

    private AllowList(Map<String, Entry> entries, Map<String, Class<?>> hostTypes) {
        this.entries = entries;
        this.hostTypes = hostTypes;
    }

    /** The JDK's part alone. */
    public static AllowList jdk() {
        return JDK;
    }

    /**
     * This list and a host type with all its public members, and the protected ones where it may be extended. Host code that
     * guests can call runs outside the meter: what it does with its arguments is for the host to bound.
     */
    public AllowList with(Class<?> type, HostUse... uses) {
        Set<HostUse> wanted = Set.of(uses);
        Set<String> members = new HashSet<>();
        boolean extendable = wanted.contains(HostUse.EXTEND);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (reachable(constructor.getModifiers(), extendable)) {
                members.add(key("<init>", Type.getConstructorDescriptor(constructor)));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (reachable(method.getModifiers(), extendable)) {
                members.add(key(method.getName(), Type.getMethodDescriptor(method)));
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (reachable(field.getModifiers(), extendable)) {
                members.add(field.getName());
            }
        }
        Map<String, Entry> more = new HashMap<>(entries);
        more.put(Type.getInternalName(type), new Entry(extendable, wanted.contains(HostUse.IMPLEMENT), members));
        Map<String, Class<?>> hosts = new LinkedHashMap<>(hostTypes);
        hosts.put(type.getName(), type);
        return new AllowList(more, hosts);
    }

    private static boolean reachable(int modifiers, boolean extendable) {
        return Modifier.isPublic(modifiers) || (extendable && Modifier.isProtected(modifiers));
    }

    /** The host types, in the order in which they were added: what a compiler of guests has to see. */
    public Collection<Class<?>> hostTypes() {
        return List.copyOf(hostTypes.values());
    }

    boolean isHostType(String binaryName) {
        return hostTypes.containsKey(binaryName);
    }

    boolean knowsType(String internalName) {
        return entries.containsKey(internalName);
    }

    boolean isExtendable(String internalName) {
        Entry entry = entries.get(internalName);
        return entry != null && entry.extendable;
    }

    boolean isImplementable(String internalName) {
        Entry entry = entries.get(internalName);
        return entry != null && entry.implementable;
    }

    /** Whether a member is listed for the type or, but for constructors, for one of its supertypes. */
    boolean allowsMethod(String owner, String name, String descriptor) {
        return owner(owner, key(name, descriptor), name.equals("<init>")) != null;
    }

    boolean allowsField(String owner, String name) {
        return owner(owner, name, false) != null;
    }

    private @Nullable String owner(String owner, String member, boolean exact) {
        if (!entries.containsKey(owner)) {
            return null;
        }
        for (String type : exact ? List.of(owner) : lineage(owner)) {
            Entry entry = entries.get(type);
            if (entry != null && entry.members.contains(member)) {
                return type;
            }
        }
        return null;
    }

    /** A known type and all its supertypes, nearest first. */
    List<String> lineage(String internalName) {
        return lineages.computeIfAbsent(internalName, this::computeLineage);
    }

    private List<String> computeLineage(String internalName) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        find(internalName.replace('/', '.')).ifPresent(open::add);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (seen.add(Type.getInternalName(type))) {
                if (type.getSuperclass() != null) {
                    open.add(type.getSuperclass());
                }
                open.addAll(List.of(type.getInterfaces()));
            }
        }
        seen.add("java/lang/Object");
        return List.copyOf(seen);
    }

    /** Whether a class outside of the guests declares a method that a subclass may override. */
    boolean declares(String internalName, String name, String parameters) {
        return overridable
                .computeIfAbsent(
                        internalName,
                        each -> find(each.replace('/', '.'))
                                .map(AllowList::overridable)
                                .orElse(Set.of()))
                .contains(name + parameters);
    }

    private static Set<String> overridable(Class<?> type) {
        Set<String> members = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())) {
                members.add(key(method.getName(), Type.getMethodDescriptor(method)));
            }
        }
        return members;
    }

    private boolean hashesByIdentity(String internalName) {
        return find(internalName.replace('/', '.'))
                .filter(type -> !type.isInterface() && hashMethod(type) == Object.class)
                .isPresent();
    }

    private static Class<?> hashMethod(Class<?> type) {
        try {
            return type.getMethod("hashCode").getDeclaringClass();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every class has a hashCode: " + type, e);
        }
    }

    /** What rewriting asks about the types of this list. */
    HostTypes hostKinds() {
        return new HostTypes() {
            @Override
            public List<String> lineage(String type) {
                return AllowList.this.lineage(type);
            }

            @Override
            public boolean declares(String type, String name, String parameters) {
                return AllowList.this.declares(type, name, parameters);
            }

            @Override
            public boolean hashesByIdentity(String type) {
                return AllowList.this.hashesByIdentity(type);
            }
        };
    }

    /** A class of the list, or a supertype of one, never initialized here. */
    Optional<Class<?>> find(String binaryName) {
        return classes.computeIfAbsent(binaryName, name -> {
            Class<?> host = hostTypes.get(name);
            if (host != null) {
                return Optional.of(host);
            }
            try {
                return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
            } catch (ClassNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    private static String key(String name, String descriptor) {
        return name + descriptor.substring(0, descriptor.indexOf(')') + 1);
    }

    private static Map<String, Entry> read(String resource) {
        Map<String, Entry> entries = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(AllowList.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> members = new HashSet<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ")) {
                    members.add(member(line.trim()));
                } else {
                    List<String> words = List.of(line.split(" "));
                    members = new HashSet<>();
                    entries.put(
                            internalName(words.get(0)),
                            new Entry(words.contains("extend"), words.contains("implement"), members));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return Map.copyOf(entries);
    }

    private static String member(String text) {
        int open = text.indexOf('(');
        if (open < 0) {
            return text;
        }
        String name = text.substring(0, open);
        StringBuilder key = new StringBuilder(name.equals("new") ? "<init>" : name).append('(');
        List<String> parameters = new ArrayList<>();
        String inside = text.substring(open + 1, text.length() - 1);
        if (!inside.isEmpty()) {
            parameters.addAll(List.of(inside.split(", ")));
        }
        parameters.forEach(parameter -> key.append(descriptor(parameter)));
        return key.append(')').toString();
    }

    private static String descriptor(String type) {
        if (type.endsWith("[]")) {
            return "[" + descriptor(type.substring(0, type.length() - 2));
        }
        return switch (type) {
            case "int" -> "I";
            case "long" -> "J";
            case "double" -> "D";
            case "float" -> "F";
            case "boolean" -> "Z";
            case "char" -> "C";
            case "byte" -> "B";
            case "short" -> "S";
            default -> "L" + internalName(type) + ";";
        };
    }

    private static String internalName(String name) {
        return (name.indexOf('.') < 0 ? "java.lang." + name : name).replace('.', '/');
    }
}
