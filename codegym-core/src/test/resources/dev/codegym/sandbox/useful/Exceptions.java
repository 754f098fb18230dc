import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

public class Exceptions {
    static class Wrong extends Exception {
        final int code;

        Wrong(String message, int code) { super(message); this.code = code; }
    }

    static class Resource implements AutoCloseable {
        private final List<String> log;

        Resource(List<String> log) { this.log = log; log.add("open"); }

        @Override public void close() { log.add("closed"); }
    }

    private int check(int x) throws Wrong {
        if (x % 4 == 0) throw new Wrong("four " + x, x);
        if (x % 5 == 0) throw new IllegalArgumentException("five");
        return x;
    }

    private int last(List<String> log) {
        try {
            return log.size();
        } finally {
            log.add("finally");
        }
    }

    public Object run() {
        List<String> log = new ArrayList<>();
        for (int i = 1; i < 7; i++) {
            try (Resource r = new Resource(log)) {
                log.add("" + check(i));
            } catch (Wrong e) {
                log.add(e.getMessage() + e.code);
            } catch (IllegalArgumentException | IllegalStateException e) {
                log.add(e.getMessage());
            } finally {
                log.add(";");
            }
        }
        Object[] tries = new Object[0];
        try { log.add("" + tries[0]); } catch (ArrayIndexOutOfBoundsException e) { log.add("index"); }
        try { log.add("" + ((String) (Object) 1).length()); } catch (ClassCastException e) { log.add("cast"); }
        try { log.add("" + 1 / (tries.length)); } catch (ArithmeticException e) { log.add("zero"); }
        try { log.add("abc".substring(5)); } catch (StringIndexOutOfBoundsException e) { log.add("substring"); }
        try { new ArrayList<>().iterator().next(); } catch (NoSuchElementException e) { log.add("none"); }
        try { Integer.parseInt("x"); } catch (NumberFormatException e) { log.add("number"); }
        try { Object[] s = new String[1]; s[0] = 1; } catch (ArrayStoreException e) { log.add("store"); }
        try { int[] n = new int[-1]; } catch (NegativeArraySizeException e) { log.add("negative"); }
        try { throw new RuntimeException("outer", new Wrong("inner", 2)); } catch (RuntimeException e) { log.add(e.getCause().getMessage()); }
        int before = last(log);
        return log + " " + before;
    }
}
