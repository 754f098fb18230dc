// verdict: REJECTED
public class ClassLoaderSubclass extends ClassLoader {
    public Object run() {
        return "loaded";
    }
}
