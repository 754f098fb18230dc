// verdict: RETURNED *
public class CaseOfNewUnicode {
    public Object run() throws Exception {
        return "\uA7CB\uA7DC".toLowerCase().equals("\uA7CB\uA7DC");
    }
}
