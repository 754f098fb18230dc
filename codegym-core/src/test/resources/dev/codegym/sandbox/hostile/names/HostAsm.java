// verdict: REJECTED | NOT_COMPILED
public class HostAsm {
    public Object run() {
        return new org.objectweb.asm.ClassWriter(0);
    }
}
