import java.util.Random;

public class RandomBounds {
    public Object run() {
        Random random = new Random(7);
        return random.nextInt(5, 9) + " " + random.nextGaussian();
    }
}
