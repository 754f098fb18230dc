// verdict: REJECTED | NOT_COMPILED
public class ReflectionFactory {
    public Object run() throws Exception {
        return sun.reflect.ReflectionFactory.getReflectionFactory();
    }
}
