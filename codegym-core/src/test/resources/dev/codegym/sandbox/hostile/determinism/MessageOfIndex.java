// verdict: RETURNED *
public class MessageOfIndex {
    public Object run() throws Exception {
        String all = "";
        try {
            all += new int[1][5];
        } catch (RuntimeException e) {
            all += e.getMessage();
        }
        try {
            all += new int[1].clone()[7];
        } catch (RuntimeException e) {
            all += e.getMessage();
        }
        return all;
    }
}
