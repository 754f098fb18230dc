// verdict: REJECTED
public class HttpClientNew {
    public Object run() throws Exception {
        return java.net.http.HttpClient.newHttpClient();
    }
}
