// verdict: REJECTED
public class ReflectConstructors {
    public Object run() throws Exception {
        return String.class.getConstructors().length;
    }
}
