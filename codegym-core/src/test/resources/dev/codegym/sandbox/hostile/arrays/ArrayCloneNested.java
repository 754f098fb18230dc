// verdict: STOPPED FUEL ALLOCATION
public class ArrayCloneNested {
    public Object run() throws Exception {
        int[][] a = new int[1000][1000];
        while (true) {
            a = a.clone();
            a[0] = a[1].clone();
        }
    }
}
