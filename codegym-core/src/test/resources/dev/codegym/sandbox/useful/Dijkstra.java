import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

public class Dijkstra {
    public Object run() {
        int n = 30;
        List<List<int[]>> graph = new ArrayList<>();
        for (int i = 0; i < n; i++) graph.add(new ArrayList<>());
        for (int i = 0; i < n * 4; i++) {
            graph.get(i % n).add(new int[] {(i * 17 + 3) % n, 1 + i * 7 % 23});
        }
        int[] distance = new int[n];
        Arrays.fill(distance, Integer.MAX_VALUE);
        distance[0] = 0;
        PriorityQueue<int[]> queue = new PriorityQueue<>((a, b) -> a[1] - b[1]);
        queue.offer(new int[] {0, 0});
        while (!queue.isEmpty()) {
            int[] top = queue.poll();
            if (top[1] > distance[top[0]]) continue;
            for (int[] edge : graph.get(top[0])) {
                int through = top[1] + edge[1];
                if (through < distance[edge[0]]) {
                    distance[edge[0]] = through;
                    queue.offer(new int[] {edge[0], through});
                }
            }
        }
        return Arrays.toString(distance);
    }
}
