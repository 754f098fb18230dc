// verdict: RETURNED *
public class LettersOfNewUnicodeInRegex {
    public Object run() throws Exception {
        return new String(Character.toChars(0x11F04)).matches("\\p{L}");
    }
}
