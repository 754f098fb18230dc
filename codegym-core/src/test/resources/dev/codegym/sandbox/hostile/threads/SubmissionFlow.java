// verdict: REJECTED
public class SubmissionFlow {
    public Object run() throws Exception {
        return new java.util.concurrent.SubmissionPublisher<Object>();
    }
}
