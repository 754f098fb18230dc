package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class CallFormatTest {
    private static CallError error(CallFormat format, String text) {
        try {
            throw new AssertionError("it was read as " + format.read(text));
        } catch (BadCallException e) {
            return e.error();
        }
    }

    private static String shown(CallFormat format, String text) {
        CallError error = error(format, text);
        return error.kind() + ": " + error.message();
    }

    private static String openai(String calls) {
        return "{'role':'assistant','tool_calls':[" + calls + "]}";
    }

    private static String function(String name, String arguments) {
        return "{'id':'c1','type':'function','function':{'name':" + name + ",'arguments':" + arguments + "}}";
    }

    private static String quotes(String text) {
        return text.replace('\'', '"');
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nothing here                                      | MALFORMED: no tool call found: write one call between <tool_call> and </tool_call>
            {'name':'a','arguments':{}}                       | MALFORMED: no tool call found: write one call between <tool_call> and </tool_call>
            <tool_call>{'name':'a'}                           | MALFORMED: the tool call is not closed: end it with </tool_call>
            <tool_call>{'name':'a'}</tool_call><tool_call>{'name':'b'}</tool_call> | SEVERAL_CALLS: more than one tool call in one turn: make exactly one
            <tool_call></tool_call>                           | MALFORMED: the call must be a JSON object (at character 0)
            <tool_call>[{'name':'a'}]</tool_call>             | MALFORMED: the call must be a JSON object (at character 0)
            <tool_call>{'name':'a'} {}</tool_call>            | MALFORMED: nothing may follow the call (at character 13)
            <tool_call>{'name':'a','name':'b'}</tool_call>    | MALFORMED: member 'name' stands twice: a call has 'name' and 'arguments'
            <tool_call>{'name':'a','parameters':{}}</tool_call> | MALFORMED: unknown member 'parameters': a call has 'name' and 'arguments'
            <tool_call>{'name':5}</tool_call>                 | MALFORMED: 'name' must be a string (at character 8)
            <tool_call>{'arguments':{}}</tool_call>           | MALFORMED: the call has no 'name': name the tool to call
            <tool_call>{'name':'a','arguments':[1]}</tool_call> | MALFORMED: 'arguments' must be a JSON object (at character 24)
            <tool_call>{'name':'a','arguments':'{}'}</tool_call> | MALFORMED: 'arguments' must be a JSON object (at character 24)
            <tool_call>{'name':'a','arguments':{'x':1,'x':2}}</tool_call> | MALFORMED: member 'x' stands twice: give it once
            <tool_call>{'name':'a','arguments':{'x':{'y':1,'y':2}}}</tool_call> | MALFORMED: member 'y' stands twice: give it once
            """)
    void saysWhatIsWrongInHermes(String text, String message) {
        assertThat(shown(CallFormat.HERMES, quotes(text))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'name':'a'}                 | MALFORMED: the call must stand in a JSON list: [{...}] (at character 0)
            []                           | MALFORMED: the list must hold one call: [{...}] (at character 1)
            [5]                          | MALFORMED: the list must hold one call: [{...}] (at character 1)
            [{'name':'a'},{'name':'b'}]  | SEVERAL_CALLS: more than one tool call in one turn: make exactly one
            [{'name':'a'},5]             | MALFORMED: the list must hold one call: [{...}] (at character 14)
            [{'name':'a'}] x             | MALFORMED: the tool call is not valid JSON at character 15: Unrecognized token 'x'
            [{'name':'a','arguments':{}}] | MALFORMED: unknown member 'arguments': a call has 'name' and 'parameters'
            """)
    void saysWhatIsWrongInTheOriginalFormat(String call, String message) {
        String text = "I think so. <|FunctionCallBegin|>" + quotes(call) + "<|FunctionCallEnd|>";

        assertThat(shown(CallFormat.CODEGYM, text)).startsWith(message);
    }

    @Test
    void saysWhatIsWrongInOpenAiMessages() {
        CallFormat format = CallFormat.OPENAI;
        String none = "MALFORMED: no tool call found: the message needs 'tool_calls' with one call";
        assertThat(shown(format, quotes("{'content':'hello'}"))).isEqualTo(none);
        assertThat(shown(format, quotes("{'tool_calls':null}"))).isEqualTo(none);
        assertThat(shown(format, quotes("{'tool_calls':[]}"))).isEqualTo(none);
        assertThat(shown(format, quotes("{'tool_calls':{}}"))).isEqualTo(none);
        assertThat(shown(format, "5")).isEqualTo(none);
        String two = openai(function("'a'", "'{}'") + "," + function("'b'", "'{}'"));
        assertThat(shown(format, quotes(two))).isEqualTo("SEVERAL_CALLS: 2 tool calls in one turn: make exactly one");
        assertThat(shown(format, quotes(openai("5,{'x':[1]},{}"))))
                .isEqualTo("SEVERAL_CALLS: 3 tool calls in one turn: make exactly one");
        String needs = "MALFORMED: the tool call needs 'function' with 'name' and 'arguments', both strings";
        assertThat(shown(format, quotes(openai("5")))).isEqualTo(needs);
        assertThat(shown(format, quotes(openai("{'function':'a'}")))).isEqualTo(needs);
        assertThat(shown(format, quotes(openai(function("'a'", "{'x':1}"))))).isEqualTo(needs);
        assertThat(shown(format, quotes(openai(function("null", "'{}'"))))).isEqualTo(needs);
        assertThat(shown(format, quotes(openai(function("'a'", "'[1]'")))))
                .startsWith("MALFORMED: 'arguments' must hold a JSON object");
        assertThat(shown(format, quotes(openai(function("'a'", "'{}{}'")))))
                .startsWith("MALFORMED: nothing may follow the arguments");
        assertThat(shown(format, quotes("{'tool_calls':[" + function("'a'", "'{}'") + "],'tool_calls':[]}")))
                .isEqualTo("MALFORMED: member 'tool_calls' stands twice: give it once");
        assertThat(shown(format, quotes(openai("{'function':{'name':'a','name':'b','arguments':''}}"))))
                .isEqualTo("MALFORMED: member 'function' stands twice: give it once");
        assertThat(shown(format, quotes(openai(function("'a'", "'{}'")) + " {}")))
                .startsWith("MALFORMED: nothing may follow the message");
        assertThat(shown(format, "{\"tool_calls\":["))
                .startsWith("MALFORMED: the tool call is not valid JSON at character ");
        assertThat(shown(format, "")).isEqualTo(none);
    }

    @Test
    void namesThePlaceWhereJsonBreaks() {
        String broken = "{\"name\": \"a\", \"arguments\": {\"index\": 1,}}";
        String begin = "MALFORMED: the tool call is not valid JSON at character 39: ";

        assertThat(shown(CallFormat.HERMES, "<tool_call>" + broken + "</tool_call>"))
                .startsWith(begin);
        assertThat(shown(CallFormat.HERMES, "<tool_call>{\"name\":\"a</tool_call>"))
                .startsWith("MALFORMED: the tool call is not valid JSON at character ");
        assertThat(shown(CallFormat.HERMES, "<tool_call>{\"name\":\"a\",\"arguments\":{\"x\":NaN}}</tool_call>"))
                .startsWith("MALFORMED: the tool call is not valid JSON at character ");
    }

    @Test
    void readsNothingOfWhatStandsInThoughts() throws BadCallException {
        String text = quotes("<think>maybe <tool_call>{'name':'no'}</tool_call> or <tool_call>{</think> Now:"
                + " <tool_call>\n{'name':'yes','arguments':{'index':3}}\n</tool_call> done.");

        assertThat(CallFormat.HERMES.read(text)).isEqualTo(ToolCall.of("yes", Samples.object("{'index':3}")));
    }

    @Test
    void refusesDeepNestingAndHugeNumbersWithoutFailing() throws BadCallException {
        String deep = "[".repeat(100_000);
        CallError error =
                error(CallFormat.HERMES, "<tool_call>{\"name\":\"a\",\"arguments\":{\"x\":" + deep + "}}</tool_call>");
        assertThat(error.kind()).isEqualTo(CallError.Kind.MALFORMED);
        assertThat(error.message()).contains("nesting").hasSizeLessThan(400);

        String digits = "9".repeat(5_000);
        error = error(
                CallFormat.OPENAI,
                openai(function("'a'", "'{\\\"x\\\":" + digits + "}'")).replace('\'', '"'));
        assertThat(error.kind()).isEqualTo(CallError.Kind.MALFORMED);
        assertThat(error.message()).hasSizeLessThan(400);

        ToolCall call =
                CallFormat.HERMES.read("<tool_call>{\"name\":\"a\",\"arguments\":{\"x\":1e999999999}}</tool_call>");
        assertThat(call.arguments().get("x").doubleValue()).isInfinite();
    }

    @Test
    void keepsLongUnknownNamesOutOfItsMessages() {
        String text = "<tool_call>{\"" + "x".repeat(10_000) + "\":1}</tool_call>";

        assertThat(error(CallFormat.HERMES, text).message()).hasSizeLessThan(200);
    }

    @Test
    void takesAnOpenAiMessageWithWhatElseServersWrite() throws BadCallException {
        String text =
                quotes("{'role':'assistant','content':null,'refusal':null,'reasoning':{'tool_calls':[1]},'tool_calls':"
                        + "[{'index':0,'type':'function','function':{'arguments':'{\\'index\\': 3}','name':'heightAt'},'id':'call_9'}],"
                        + "'usage':{'a':[1,2]}}");

        ToolCall call = CallFormat.OPENAI.read(text.replace("{\"index\": 3}", "{\\\"index\\\": 3}"));
        assertThat(call).isEqualTo(new ToolCall("heightAt", Samples.object("{'index':3}"), "call_9"));
        assertThat(CallFormat.OPENAI.read(quotes("[" + function("'a'", "''") + "]")))
                .isEqualTo(new ToolCall("a", Samples.object("{}"), "c1"));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(CallFormat format) throws BadCallException {
        ObjectNode arguments =
                Samples.object("{'a':[1,[2.5,null]],'b':{'c':'</think> \\n é 😀'},'d':9007199254740993,'e':true}");
        ToolCall call = new ToolCall("echo", arguments, format == CallFormat.OPENAI ? "call_1" : null);

        assertThat(format.read("<think>a</think>".repeat(format == CallFormat.OPENAI ? 0 : 1) + format.write(call)))
                .isEqualTo(call);
    }

    @Test
    void writesObservationsAsEachFormatAsks() {
        Observation result = new Observation.Result("echo", "\"a\\n😀\"");
        ToolCall call = new ToolCall("echo", Samples.object("{}"), "c\"1");

        assertThat(CallFormat.CODEGYM.writeObservation(result, call)).isEqualTo("\"a\\n😀\"");
        assertThat(CallFormat.HERMES.writeObservation(result, call))
                .isEqualTo("<tool_response>\n\"a\\n😀\"\n</tool_response>");
        assertThat(CallFormat.OPENAI.writeObservation(result, call))
                .isEqualTo("{\"role\":\"tool\",\"tool_call_id\":\"c\\\"1\",\"content\":\"\\\"a\\\\n😀\\\"\"}");
        assertThat(Samples.json(CallFormat.OPENAI.writeObservation(result, call).replace('\'', '"'))
                        .get("content")
                        .stringValue())
                .isEqualTo(result.text());
    }
}
