public class EnumSwitch {
    enum Op { ADD, SUB }

    sealed interface Shape permits Box {}

    record Box(int side) implements Shape {}

    public Object run() {
        int sum = 0;
        for (Op op : Op.values()) {
            sum += switch (op) {
                case ADD -> 10;
                case SUB -> -3;
            };
        }
        return sum;
    }
}
