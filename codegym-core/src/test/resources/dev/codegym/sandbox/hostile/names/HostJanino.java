// verdict: REJECTED | NOT_COMPILED
public class HostJanino {
    public Object run() {
        return org.codehaus.janino.SimpleCompiler.class;
    }
}
