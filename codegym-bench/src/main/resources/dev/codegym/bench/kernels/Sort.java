/** Quicksort on an array of ints, the small parts by insertion. */
public class Sort {
    public int run(int seed) {
        int[] values = new int[2500];
        int state = seed;
        for (int i = 0; i < values.length; i++) {
            state = state * 1103515245 + 12345;
            values[i] = state >>> 8;
        }
        sort(values, 0, values.length - 1);
        int check = 0;
        for (int i = 0; i < values.length; i += 100) {
            check = check * 31 + values[i];
        }
        return check;
    }

    private void sort(int[] values, int low, int high) {
        if (high - low < 12) {
            for (int i = low + 1; i <= high; i++) {
                int value = values[i];
                int j = i - 1;
                while (j >= low && values[j] > value) {
                    values[j + 1] = values[j];
                    j--;
                }
                values[j + 1] = value;
            }
            return;
        }
        int pivot = values[(low + high) >>> 1];
        int i = low;
        int j = high;
        while (i <= j) {
            while (values[i] < pivot) {
                i++;
            }
            while (values[j] > pivot) {
                j--;
            }
            if (i <= j) {
                int held = values[i];
                values[i] = values[j];
                values[j] = held;
                i++;
                j--;
            }
        }
        sort(values, low, j);
        sort(values, i, high);
    }
}
