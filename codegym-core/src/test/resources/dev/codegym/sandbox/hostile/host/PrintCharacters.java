// verdict: REJECTED
public class PrintCharacters {
    public Object run() throws Exception {
        System.out.print('x');
        return 1;
    }
}
