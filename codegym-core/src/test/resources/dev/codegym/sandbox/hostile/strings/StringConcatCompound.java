// verdict: STOPPED ALLOCATION
public class StringConcatCompound {
    public Object run() throws Exception {
        String s = "ab";
        Object[] box = {s};
        while (true) {
            s += s;
            box[0] = box[0] + s;
        }
    }
}
