// verdict: NOT_COMPILED | RETURNED *
public class CompilerIntersection {

    public Object run() {
        return java.util.Arrays.asList(1, "a", 1.5, 'c', true, 2L, new StringBuilder(), java.util.List.of(), 1, "a", 1.5, 'c', true, 2L, new StringBuilder(), java.util.List.of(), 1, "a", 1.5, 'c', true, 2L, new StringBuilder(), java.util.List.of(), 1, "a", 1.5, 'c', true, 2L, new StringBuilder(), java.util.List.of()).size();
    }
}
