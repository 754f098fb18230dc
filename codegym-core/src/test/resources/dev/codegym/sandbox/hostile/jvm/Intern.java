// verdict: REJECTED
public class Intern {
    public Object run() throws Exception {
        return "a".concat("b").intern();
    }
}
