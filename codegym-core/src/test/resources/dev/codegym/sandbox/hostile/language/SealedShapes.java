// verdict: RETURNED 11.0
public class SealedShapes {
    sealed interface Shape permits Circle, Square {}

    record Circle(double r) implements Shape {}

    record Square(double a) implements Shape {}

    public Object run() throws Exception {
        double sum = 0;
        for (Shape s : new Shape[] {new Circle(2), new Square(3)}) {
            if (s instanceof Circle c && c.r() > 1) {
                sum += c.r();
            } else if (s instanceof Square q) {
                sum += q.a() * q.a();
            }
        }
        return sum;
    }
}
