// verdict: STOPPED ALLOCATION
public class StringConcatMany {
    public Object run() throws Exception {
        String s = "0123456789".repeat(100000);
        while (true) {
            s = s + s + 1 + s + 'c' + s + 2L + s + 1.5 + s + null + s + true;
        }
    }
}
