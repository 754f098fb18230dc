// verdict: REJECTED
public class ChanceThreadLocal {
    public Object run() throws Exception {
        return java.util.concurrent.ThreadLocalRandom.current().nextInt();
    }
}
