package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;

/** A hidden array or list, read element by element; where elements are rows, a whole row at a time. */
final class HiddenSequence extends HiddenData {
    HiddenSequence(InputField field, String noun) {
        super(field, noun);
    }

    String countName() {
        return noun + "Count";
    }

    String itemName() {
        return noun + "At";
    }

    private boolean isList() {
        return field.type().kind() == DataType.Kind.LIST;
    }

    private String size() {
        return self() + (isList() ? ".size()" : ".length");
    }

    @Override
    List<ToolSource> tools() {
        DataType element = field.type().elementType();
        String read = isList() ? self() + ".get(index)" : self() + "[index]";
        ToolSource count = tool(
                countName(),
                "Tells how many entries " + field.name() + " has. Gives an integer.",
                List.of(),
                DataType.INT,
                "return " + size() + ";");
        ToolSource item = tool(
                itemName(),
                "Reads one entry of " + field.name() + " by its position. Gives "
                        + Texts.article(spokenType(element)) + ". Example: " + itemName()
                        + "(index=0) reads the first one.",
                List.of(index("index", "position in " + field.name() + ", counted from 0")),
                element,
                guard("index", size()) + "return " + read + ";");
        return List.of(count, item);
    }

    /** What several elements are called, for the names of tools. */
    String plural() {
        return Nouns.plural(noun);
    }

    /** A tool that writes an element. */
    ToolSource setter(String name) {
        DataType element = field.type().elementType();
        String written = isList() ? self() + ".set(index, value);" : self() + "[index] = value;";
        return tool(
                name,
                "Changes one entry of " + field.name() + ". Gives the value that now stands there. Example: " + name
                        + "(index=0, value=" + Texts.example(element) + ") changes the first one.",
                List.of(
                        index("index", "position in " + field.name() + ", counted from 0"),
                        new ToolParameter("value", element, "the new value")),
                element,
                guard("index", size()) + written + "\nreturn value;");
    }

    /** A tool that sorts all elements. */
    ToolSource sorter(String name, SortOrder order) {
        String call = (isList() ? "Collections" : "Arrays") + ".sort(" + self()
                + (order.argument() == null ? "" : ", " + order.argument()) + ");";
        return tool(
                name,
                "Sorts " + field.name() + ", " + order.words()
                        + "; later reads see the new order. Gives the number of entries.",
                List.of(),
                DataType.INT,
                call + "\nreturn " + size() + ";");
    }

    @Override
    String gatherBody() {
        DataType element = field.type().elementType();
        String count = "int count = " + countName() + "();\n";
        if (isList()) {
            return count + field.type() + " all = new ArrayList<>();\n" + "for (int i = 0; i < count; i++) { all.add("
                    + itemName() + "(i)); }\nreturn all;";
        }
        String written = element.toString();
        int bracket = written.indexOf('[');
        String base = bracket < 0 ? written : written.substring(0, bracket);
        String more = bracket < 0 ? "" : written.substring(bracket);
        String made =
                base.startsWith("List<") ? "(" + field.type() + ") new List[count]" : "new " + base + "[count]" + more;
        return count + field.type() + " all = " + made + ";\n" + "for (int i = 0; i < count; i++) { all[i] = "
                + itemName() + "(i); }\nreturn all;";
    }

    @Override
    String described() {
        return field.name() + ", " + Texts.article(spokenType(field.type()));
    }
}
