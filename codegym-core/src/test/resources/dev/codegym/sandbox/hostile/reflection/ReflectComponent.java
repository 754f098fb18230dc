// verdict: REJECTED
public class ReflectComponent {
    public Object run() throws Exception {
        return String[].class.getComponentType();
    }
}
