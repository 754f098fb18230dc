// verdict: REJECTED
public class ListSubclass extends java.util.ArrayList {
    public int size() {
        return -1;
    }

    public Object run2() {
        return this;
    }
}
