// verdict: REJECTED | NOT_COMPILED
public class XmlParser {
    public Object run() throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newInstance();
    }
}
