// verdict: REJECTED
public class CharSequenceOwn implements CharSequence {
    public int length() {
        return Integer.MAX_VALUE;
    }

    public char charAt(int i) {
        return 1;
    }

    public CharSequence subSequence(int a, int b) {
        return this;
    }

    public Object run() throws Exception {
        return String.join("", this).length();
    }
}
