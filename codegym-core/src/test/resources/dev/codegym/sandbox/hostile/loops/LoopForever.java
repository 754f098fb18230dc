// verdict: STOPPED FUEL
public class LoopForever {
    public Object run() throws Exception {
        while (true) { }
    }
}
