// verdict: REJECTED
import java.util.*;

public class RegexGuestInput implements CharSequence {
    public int length() {
        return 1;
    }

    public char charAt(int i) {
        while (true) {
        }
    }

    public CharSequence subSequence(int a, int b) {
        return this;
    }

    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a").matcher(this).matches();
    }
}
