// verdict: REJECTED
public class ScriptEngine {
    public Object run() throws Exception {
        return new javax.script.ScriptEngineManager().getEngineByName("js");
    }
}
