import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

public class RecordsAndEnums {
    enum Direction {
        NORTH(0, -1), EAST(1, 0), SOUTH(0, 1), WEST(-1, 0);

        private final int dx, dy;

        Direction(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        Direction right() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    record Point(int x, int y) implements Comparable<Point> {
        Point {
            if (x > 1000) throw new IllegalArgumentException("too far");
        }

        Point moved(Direction d) {
            return new Point(x + d.dx, y + d.dy);
        }

        @Override
        public int compareTo(Point other) {
            return x != other.x ? Integer.compare(x, other.x) : Integer.compare(y, other.y);
        }
    }

    public Object run() {
        Set<Point> seen = new HashSet<>();
        Map<Direction, Integer> turns = new EnumMap<>(Direction.class);
        Point at = new Point(0, 0);
        Direction facing = Direction.NORTH;
        for (int i = 0; i < 50; i++) {
            if (!seen.add(at)) facing = facing.right();
            turns.merge(facing, 1, Integer::sum);
            at = at.moved(facing);
            if (i % 7 == 0) facing = facing.right();
        }
        List<Point> sorted = new ArrayList<>(seen);
        sorted.sort(null);
        Map<Point, Integer> index = new HashMap<>();
        for (Point p : sorted) index.put(p, index.size());
        return turns + " " + sorted.get(0) + index.get(new Point(0, 0)) + EnumSet.of(Direction.EAST, Direction.WEST) + Direction.valueOf("SOUTH").name()
                + EnumSet.noneOf(Direction.class).size() + EnumSet.allOf(Direction.class) + at.equals(new Point(at.x(), at.y())) + Direction.EAST.compareTo(Direction.WEST);
    }
}
