// verdict: STOPPED FUEL
public class NumberRemainders {
    public Object run() {
        double x = 1.7e308;
        double y = 5e-324;
        double s = 0;
        while (s < 1) {
            s += x % y + x % y + x % y + x % y;
        }
        return s;
    }
}
