import dev.codegym.tool.*;

public class VanRoomSolver implements Solver {
    public Object solve(Tools tools) {
        int capacity = tools.observeInt("capacity");
        int count = tools.callInt("parcelCount");
        int unused = 0;
        int room = capacity;
        for (int i = 0; i < count; i++) {
            int weight = tools.callInt("weigh", i);
            if (weight > room) {
                unused += room;
                room = capacity;
            }
            room -= weight;
        }
        return unused + room;
    }
}
