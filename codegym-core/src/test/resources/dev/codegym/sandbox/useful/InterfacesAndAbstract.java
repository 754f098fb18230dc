import java.util.ArrayList;
import java.util.List;

public class InterfacesAndAbstract {
    interface Visitor<R> {
        R number(int value);

        R sum(Expression left, Expression right);
    }

    abstract static class Expression {
        private static int made;
        protected final int id = ++made;

        abstract <R> R accept(Visitor<R> visitor);

        @Override public String toString() { return accept(new Shower()) + "#" + id; }
    }

    static class Number extends Expression {
        private final int value;

        Number(int value) { this.value = value; }

        @Override <R> R accept(Visitor<R> v) { return v.number(value); }
    }

    static class Sum extends Expression {
        private final Expression left, right;

        Sum(Expression left, Expression right) { this.left = left; this.right = right; }

        @Override <R> R accept(Visitor<R> v) { return v.sum(left, right); }
    }

    static class Shower implements Visitor<String> {
        public String number(int value) { return String.valueOf(value); }

        public String sum(Expression l, Expression r) { return "(" + l.accept(this) + "+" + r.accept(this) + ")"; }
    }

    sealed interface Shape permits Box, Ball {}

    record Box(int side) implements Shape {}

    record Ball(int radius) implements Shape {}

    public Object run() {
        Expression e = new Number(0);
        for (int i = 1; i < 8; i++) e = i % 2 == 0 ? new Sum(e, new Number(i)) : new Sum(new Number(i), e);
        int value = e.accept(new Visitor<Integer>() {
            @Override public Integer number(int v) { return v; }

            @Override public Integer sum(Expression l, Expression r) { return l.accept(this) + r.accept(this); }
        });
        List<Shape> shapes = new ArrayList<>(List.of(new Box(2), new Ball(3)));
        int size = 0;
        for (Shape s : shapes) size += s instanceof Box b ? b.side() : s instanceof Ball c ? c.radius() * 10 : 0;
        return e + " " + value + size + shapes + new Box(2).equals(shapes.get(0)) + new Ball(1).hashCode();
    }
}
