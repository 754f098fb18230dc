// verdict: STOPPED FUEL
public class RegexLookbehind {
    public Object run() throws Exception {
        return "a".repeat(100000).replaceAll("(?<=b{1,500}a{1,500})c|(?<=a{1,2000}b)", "").length();
    }
}
