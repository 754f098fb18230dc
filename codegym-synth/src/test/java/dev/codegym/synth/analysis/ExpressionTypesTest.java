package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTypesTest {
    private static final String CLASS = """
            class Garden {
                private long[] totals = new long[4];
                private static final Map<Character, List<Integer>> PLACES = new HashMap<>();
                static class Bed { double width; Bed next; }
                int area(int width, int length) { return width * length; }
                long area(long side) { return side; }
                void measure(int[] beds, String name, List<String> plants, char mark, boolean wet, int[][][] cubes,
                        long far, double share, byte small, Bed bed, Integer boxed, Integer[] boxes, ListNode node) {
                    int beds2[] = beds;
                    var first = plants.get(0);
                    Deque<long[]> stack = new ArrayDeque<>();
                    Map<String, Map<Integer, Double>> nested = new TreeMap<>();
                    for (var plant : plants) { for (char c : plant.toCharArray()) { %s } }
                }
            }
            """;

    private static @Nullable String type(String expression) {
        CompilationUnit unit = JavaSolution.parseUnit(CLASS.formatted("probe(" + expression + ");"));
        ClassOrInterfaceDeclaration type = unit.getType(0).asClassOrInterfaceDeclaration();
        Expression argument = unit.findAll(
                        MethodCallExpr.class, call -> call.getNameAsString().equals("probe"))
                .get(0)
                .getArgument(0);
        ExpressionTypes types = new ExpressionTypes(type, name -> name.equals("bedAt") ? DataType.LONG : null);
        DataType found = types.of(argument);
        return found == null ? null : found.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '"', textBlock = """
                    mark + 1 @ int
                    'a' + 'b' @ int
                    (char) (mark + 1) @ char
                    wet ? mark : 0 @ char
                    wet ? mark : 1L @ long
                    -mark @ int
                    mark++ @ char
                    1 << far @ int
                    far >> 1 @ long
                    beds[0] + far @ long
                    beds[0] / 2.0 @ double
                    wet & beds[0] > 1 @ boolean
                    beds[0] & mark @ int
                    !wet @ boolean
                    small + small @ int
                    beds2[1] @ int
                    beds.length @ int
                    beds.clone() @ int[]
                    cubes[1] @ int[][]
                    cubes[1][0][2] @ int
                    totals[2] @ long
                    this.totals[2] @ long
                    totals[0] = 3 @ long
                    first @ String
                    first.length() @ int
                    plant.charAt(0) @ char
                    plant + 1 @ String
                    1 + name @ String
                    c - 'a' @ int
                    plants.size() @ int
                    stack.peek()[0] @ long
                    PLACES.get('a').get(0) @ int
                    nested.get(name).getOrDefault(1, 0.0) @ double
                    name.substring(1).equals(first) @ boolean
                    Math.max(beds[0], far) @ long
                    Math.abs(share) @ double
                    Math.sqrt(4) @ double
                    Math.floorMod(far, 7) @ int
                    (int) Math.pow(2, 3) @ int
                    Character.isDigit(mark) @ boolean
                    Character.toLowerCase(mark) @ char
                    Integer.MAX_VALUE @ int
                    Long.MAX_VALUE @ long
                    area(1, 2) @ int
                    area(2) @ long
                    bedAt(1) @ long
                    this.area(1, 2) @ int
                    bed.next.width @ double
                    node.next.val @ int
                    boxed @ int
                    new int[2][3] @ int[][]
                    bed == null @ boolean
                    (beds[0]) @ int
                    """)
    void tellsTheTypeOf(String expression, String expected) {
        assertThat(type(expression)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '"', textBlock = """
                    unknown @ no declaration
                    small @ a byte is no plain data
                    1.5f @ nor is a float
                    boxes @ boxed values in an array
                    cubes @ three levels
                    plants.stream() @ a stream
                    other(1) @ no such method
                    x -> x @ a lambda
                    stack @ a stack
                    this @ an object
                    """)
    void admitsWhatItCannotTell(String expression, String reason) {
        assertThat(type(expression)).as(reason).isNull();
    }

    @Test
    void takesTheInnermostDeclarationOfANameThatIsDeclaredSeveralTimes() {
        CompilationUnit unit = JavaSolution.parseUnit("class Maze { long x; void run() { int before = 0;"
                + " { char x = 'a'; probe(x); } probe(x); for (double x = 0; x < 2; x++) probe(x);"
                + " probe(y); int y = 1; } }");
        ExpressionTypes types = new ExpressionTypes(unit.getType(0), name -> null);
        assertThat(unit.findAll(MethodCallExpr.class).stream()
                        .map(call -> String.valueOf(types.of(call.getArgument(0)))))
                .containsExactly("char", "long", "double", "null");
    }

    @Test
    void findsNoTypeOfAVariableThatIsDefinedByItself() {
        CompilationUnit unit = JavaSolution.parseUnit("class Loop { void run() { var x = x; } }");
        VariableDeclarator variable = unit.findAll(VariableDeclarator.class).get(0);
        assertThat(new ExpressionTypes(unit.getType(0), name -> null)
                        .of(variable.getInitializer().orElseThrow()))
                .isNull();
    }
}
