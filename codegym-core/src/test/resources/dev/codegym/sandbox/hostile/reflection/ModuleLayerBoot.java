// verdict: REJECTED
public class ModuleLayerBoot {
    public Object run() throws Exception {
        return ModuleLayer.boot().modules().size();
    }
}
