// verdict: STOPPED FUEL
public class LoopThroughBridge {
    static class Spin implements Comparable<Object> {
        public int compareTo(Object o) {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        Comparable<Object> c = new Spin();
        return c.compareTo(1);
    }
}
