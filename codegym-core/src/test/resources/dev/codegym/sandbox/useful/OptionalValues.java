import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

public class OptionalValues {
    private Optional<String> find(List<String> names, String start) {
        for (String n : names) if (n.startsWith(start)) return Optional.of(n);
        return Optional.empty();
    }

    public Object run() {
        List<String> names = List.of("anna", "bert", "carl");
        StringBuilder out = new StringBuilder();
        find(names, "b").ifPresent(out::append);
        find(names, "z").ifPresentOrElse(out::append, () -> out.append("none"));
        OptionalInt i = names.stream().mapToInt(String::length).min();
        OptionalDouble d = OptionalDouble.empty();
        return out.append(find(names, "c").map(String::length).filter(x -> x > 3).orElse(0)).append(Optional.ofNullable((String) null).or(() -> Optional.of("x")).get())
                .append(i.getAsInt()).append(d.isPresent()).append(find(names, "q").isEmpty()).append(find(names, "a").orElseThrow()).append(find(names, "q").orElseGet(() -> "made")).toString();
    }
}
