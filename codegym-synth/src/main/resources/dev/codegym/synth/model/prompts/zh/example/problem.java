import dev.codegym.tool.*;

public class VanRoom extends CodeProblem {
    @Input("各个包裹的重量，单位千克，按排队的顺序") int[] weights;
    @Input("货车一趟最多能装多少千克") int capacity;

    @Tool("告知开始时队伍里有多少个包裹，给出一个整数。")
    public int parcelCount() {
        return weights.length;
    }

    @Tool("称一个包裹，给出它的重量，单位千克，整数。")
    public int weigh(@Param("包裹在队伍里的位置，从 0 开始数") int position) {
        if (position < 0 || position >= weights.length) {
            throw new ToolFailure("position 是 " + position + "：必须在 0 到 " + (weights.length - 1) + " 之间");
        }
        return weights[position];
    }

    @Answer
    public int unusedRoom() {
        int unused = 0;
        int room = capacity;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > room) {
                unused += room;
                room = capacity;
            }
            room -= weights[i];
        }
        return unused + room;
    }
}
