public class Formats {
    public Object run() {
        return String.format("%.2f|%5d|%-5s|%05d|%x|%c|%b|%,d|%e|%s|%%|%3$s", 3.14159, 42, "ab", 7, 255, 'q', true, 1234567, 12345.678, "end")
                + String.format("%8.3f|%+d|%o|%X", -2.5, 5, 8, 48879) + String.format("%s %s", new int[0].length, java.util.List.of(1, 2));
    }
}
