// verdict: RETURNED *
public class Trigonometry {
    public Object run() throws Exception {
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            sum += Math.sin(i) + Math.cos(i * 1e5) + Math.tan(i) + Math.exp(i / 100.0) + Math.log(i + 1) + Math.pow(i, 0.3) + Math.atan2(i, 3) + Math.cbrt(i);
        }
        return Double.doubleToLongBits(sum);
    }
}
