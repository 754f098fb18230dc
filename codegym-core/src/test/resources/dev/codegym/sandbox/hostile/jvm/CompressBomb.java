// verdict: REJECTED
public class CompressBomb {
    public Object run() throws Exception {
        return new java.util.zip.Inflater();
    }
}
