// verdict: RETURNED 1
public class StaticBoxed {
    static Integer COUNT = 0;

    public Object run() throws Exception {
        COUNT++;
        return COUNT;
    }
}
