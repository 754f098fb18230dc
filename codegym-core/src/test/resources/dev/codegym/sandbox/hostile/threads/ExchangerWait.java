// verdict: REJECTED
public class ExchangerWait {
    public Object run() throws Exception {
        return new java.util.concurrent.Exchanger<Object>().exchange(1);
    }
}
