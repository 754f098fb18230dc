// verdict: RETURNED *
public class LettersOfNewUnicode {
    public Object run() throws Exception {
        return Character.isLetter(0x11F04) + " " + Character.getType(0x1DF25) + " " + Character.isLetter(0x10EC5) + " " + Character.isAlphabetic(0x1E4D0);
    }
}
