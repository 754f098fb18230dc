// verdict: RETURNED 12234
public class SwitchOnStrings {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder();
        for (String w : new String[] {"Aa", "BB", "C", ""}) {
            switch (w) {
                case "Aa":
                    s.append(1);
                case "BB":
                    s.append(2);
                    break;
                case "":
                    s.append(4);
                    break;
                default:
                    s.append(3);
            }
        }
        return s.toString();
    }
}
