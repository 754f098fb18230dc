// verdict: STOPPED FUEL
public class QuadraticSearch {
    public Object run() throws Exception {
        StringBuilder a = new StringBuilder();
        for (int i = 0; i < 1000000; i++) a.append('a');
        String text = a.toString();
        String part = text.substring(500000) + "b";
        int found = 0;
        for (int i = 0; i < 1000; i++) found += text.indexOf(part);
        return found;
    }
}
