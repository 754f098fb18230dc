// verdict: STOPPED FUEL ALLOCATION
public class LoopSealed {
    sealed interface Shape permits Circle, Square {}

    record Circle() implements Shape {}

    record Square() implements Shape {}

    public Object run() throws Exception {
        Shape s = new Circle();
        while (true) {
            if (s instanceof Circle c) {
                s = new Square();
            } else if (s instanceof Square q) {
                s = new Circle();
            }
        }
    }
}
