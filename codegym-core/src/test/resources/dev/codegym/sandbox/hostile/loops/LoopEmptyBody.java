// verdict: STOPPED FUEL
public class LoopEmptyBody {
    public Object run() throws Exception {
        int i = 0;
        while (i++ < Integer.MAX_VALUE) {
            i -= 1;
        }
        return i;
    }
}
