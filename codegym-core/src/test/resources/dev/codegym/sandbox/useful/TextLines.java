import java.util.stream.Collectors;

public class TextLines {
    public Object run() {
        return "a\nbb\nccc".lines().map(String::length).collect(Collectors.toList());
    }
}
