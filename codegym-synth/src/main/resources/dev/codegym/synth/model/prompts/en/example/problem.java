import dev.codegym.tool.*;

public class VanRoom extends CodeProblem {
    @Input("the weights of the parcels in kilograms, in the order of the queue") int[] weights;
    @Input("how many kilograms the van can carry on one drive") int capacity;

    @Tool("Tells how many parcels wait in the queue at the beginning. Gives an integer.")
    public int parcelCount() {
        return weights.length;
    }

    @Tool("Weighs one parcel. Gives its weight in kilograms, an integer.")
    public int weigh(@Param("position of the parcel in the queue, counted from 0") int position) {
        if (position < 0 || position >= weights.length) {
            throw new ToolFailure("position is " + position + ": it must be from 0 to " + (weights.length - 1));
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
