import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

public class Generics {
    interface Shape {
        double area();

        default String describe() {
            return getClassName() + ":" + String.format("%.1f", area());
        }

        String getClassName();

        static Shape unit() {
            return new Square(1);
        }
    }

    static class Square implements Shape {
        final double side;

        Square(double side) { this.side = side; }

        public double area() { return side * side; }

        public String getClassName() { return "Square"; }
    }

    static final class Circle extends Square {
        Circle(double radius) { super(radius); }

        @Override public double area() { return Math.PI * super.area(); }

        @Override public String getClassName() { return "Circle"; }
    }

    static class Range implements Iterable<Integer> {
        final int from, to;

        Range(int from, int to) { this.from = from; this.to = to; }

        @Override public Iterator<Integer> iterator() {
            return new Iterator<Integer>() {
                private int next = from;

                @Override public boolean hasNext() { return next < to; }

                @Override public Integer next() {
                    if (!hasNext()) throw new NoSuchElementException();
                    return next++;
                }
            };
        }
    }

    static <T, R> List<R> map(Iterable<? extends T> values, Function<? super T, ? extends R> f) {
        List<R> out = new ArrayList<>();
        for (T v : values) out.add(f.apply(v));
        return out;
    }

    static <T extends Comparable<T>> T largest(List<T> values) {
        T best = values.get(0);
        for (T v : values) if (v.compareTo(best) > 0) best = v;
        return best;
    }

    @SafeVarargs
    static <T> int count(T... values) { return values.length; }

    public Object run() {
        List<Shape> shapes = new ArrayList<>(List.of(new Square(2), new Circle(1), Shape.unit()));
        shapes.sort(Comparator.comparingDouble(Shape::area).reversed());
        return map(shapes, Shape::describe) + " " + map(new Range(0, 5), i -> i * i) + largest(List.of("b", "c", "a")) + count(1, "x", 2.0) + count();
    }
}
