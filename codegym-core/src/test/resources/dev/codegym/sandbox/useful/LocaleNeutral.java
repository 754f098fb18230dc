import java.nio.charset.StandardCharsets;
import java.util.Locale;

public class LocaleNeutral {
    public Object run() {
        return "Title".toUpperCase(Locale.ROOT) + String.format(Locale.US, "%.3f", 2.5) + "abc".getBytes(StandardCharsets.UTF_8).length;
    }
}
