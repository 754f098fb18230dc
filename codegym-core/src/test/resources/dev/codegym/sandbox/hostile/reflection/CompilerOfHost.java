// verdict: REJECTED
public class CompilerOfHost {
    public Object run() throws Exception {
        return javax.tools.ToolProvider.getSystemJavaCompiler();
    }
}
