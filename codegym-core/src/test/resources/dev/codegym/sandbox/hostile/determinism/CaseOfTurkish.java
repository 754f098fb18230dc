// verdict: RETURNED titleTITLE
public class CaseOfTurkish {
    public Object run() throws Exception {
        return "TITLE".toLowerCase() + "title".toUpperCase();
    }
}
