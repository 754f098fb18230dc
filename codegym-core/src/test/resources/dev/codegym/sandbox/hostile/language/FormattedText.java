// verdict: RETURNED    42|ab   |003.1|ff|1,234,567|true|x
public class FormattedText {
    public Object run() throws Exception {
        return String.format("%5d|%-5s|%05.1f|%x|%,d|%b|%c", 42, "ab", 3.14159, 255, 1234567, true, 'x');
    }
}
