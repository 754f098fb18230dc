// verdict: REJECTED | NOT_COMPILED
public class HostJackson {
    public Object run() {
        return tools.jackson.databind.json.JsonMapper.shared();
    }
}
