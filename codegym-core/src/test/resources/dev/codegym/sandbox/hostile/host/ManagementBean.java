// verdict: REJECTED
public class ManagementBean {
    public Object run() throws Exception {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getName();
    }
}
