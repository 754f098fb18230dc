// verdict: REFUSED
import java.util.*;

public class ReturnGuestInList {
    public Object run() {
        List<Object> list = new ArrayList<Object>();
        list.add(this);
        return list;
    }
}
