// verdict: STOPPED FUEL
public class LoopFinally {
    public Object run() throws Exception {
        while (true) {
            try {
                while (true) { }
            } finally {
                continue;
            }
        }
    }
}
