// verdict: REJECTED
public class NamingLookup {
    public Object run() throws Exception {
        return new javax.naming.InitialContext();
    }
}
