// verdict: REJECTED | NOT_COMPILED
public class HostTool {
    public Object run() {
        return dev.codegym.tool.CodeProblem.class;
    }
}
