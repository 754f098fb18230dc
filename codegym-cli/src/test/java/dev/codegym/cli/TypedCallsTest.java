package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedCallsTest {
    private static final TypedCalls CALLS = new TypedCalls(List.of(
            tool("heightAt", new ToolParameter("index", DataType.INT, "")),
            tool("cellAt", new ToolParameter("row", DataType.INT, ""), new ToolParameter("mark", DataType.CHAR, "")),
            tool("find", new ToolParameter("text", DataType.STRING, "")),
            tool("sum", new ToolParameter("numbers", DataType.INT.array(), "")),
            tool("grid", new ToolParameter("rows", DataType.STRING.list().list(), "")),
            tool("isOpen", new ToolParameter("flag", DataType.BOOLEAN, "")),
            tool("big", new ToolParameter("number", DataType.LONG, "")),
            tool("size")));

    private static ToolSpec tool(String name, ToolParameter... parameters) {
        return new ToolSpec(name, "", List.of(parameters), DataType.INT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "heightAt 3 | heightAt {\"index\":3}",
                "heightAt(3) | heightAt {\"index\":3}",
                "  heightAt ( 3 ) | heightAt {\"index\":3}",
                "heightAt(3 | heightAt {\"index\":3}",
                "heightAt index=3 | heightAt {\"index\":3}",
                "heightAt(index = -3) | heightAt {\"index\":-3}",
                "heightAt index: 3 | heightAt {\"index\":3}",
                "HEIGHTAT 3 | heightAt {\"index\":3}",
                "heightAt {\"index\": 3} | heightAt {\"index\":3}",
                "heightAt 3.5 | heightAt {\"index\":3.5}",
                "heightAt three | heightAt {\"index\":\"three\"}",
                "heightAt | heightAt {}",
                "{\"name\": \"heightAt\", \"arguments\": {\"index\": 3}} | heightAt {\"index\":3}",
                "{\"name\": \"heightAt\", \"parameters\": {\"index\": 3}} | heightAt {\"index\":3}",
                "{\"name\": \"size\"} | size {}",
                "cellAt 1 x | cellAt {\"row\":1,\"mark\":\"x\"}",
                "cellAt(1, 'x') | cellAt {\"row\":1,\"mark\":\"x\"}",
                "cellAt mark=7 row=1 | cellAt {\"mark\":\"7\",\"row\":1}",
                "cellAt mark=x 1 | cellAt {\"mark\":\"x\",\"row\":1}",
                "find two words | find {\"text\":\"two words\"}",
                "find \"two \\\"words\\\"\" | find {\"text\":\"two \\\"words\\\"\"}",
                "find 42 | find {\"text\":\"42\"}",
                "sum [1, 2] | sum {\"numbers\":[1,2]}",
                "sum 1 2 3 | sum {\"numbers\":[1,2,3]}",
                "sum 1,2 | sum {\"numbers\":[1,2]}",
                "sum 1 | sum {\"numbers\":[1]}",
                "sum [] | sum {\"numbers\":[]}",
                "grid [[a, b], [\"c d\"]] | grid {\"rows\":[[\"a\",\"b\"],[\"c d\"]]}",
                "isOpen TRUE | isOpen {\"flag\":true}",
                "big 9007199254740993 | big {\"number\":9007199254740993}",
                "big 99999999999999999999 | big {\"number\":99999999999999999999}",
                "size() | size {}",
                "size | size {}",
            })
    void readsWhatAPersonTypes(String line, String call) throws TypedCalls.NotACallException {
        var read = CALLS.read(line);

        assertThat(read.tool() + " " + read.arguments()).isEqualTo(call);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hightAt 3 | there is no tool 'hightAt': the tools are heightAt, cellAt, ",
                "42 | '42' is no call: type a tool's name and its arguments, for example heightAt index=<int>",
                "size 3 | too many arguments: size",
                "heightAt 3 4 | too many arguments: index is one int",
                "cellAt 1 x 2 | too many arguments: cellAt row=<int> mark=<char>",
                "{\"name\": 3} | a call in JSON is",
                "{\"name\": | that is not valid JSON",
                "heightAt {index: 3} | that is not valid JSON",
                "] | is no call",
            })
    void saysWhyALineIsNoCall(String line, String message) {
        assertThatThrownBy(() -> CALLS.read(line))
                .isInstanceOf(TypedCalls.NotACallException.class)
                .hasMessageContaining(message);
    }
}
