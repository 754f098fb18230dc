import java.util.ArrayList;
import java.util.List;

public class BoxedNumbers {
    public Object run() {
        Integer a = 100, b = 100, c = 1000, d = 1000;
        Long l = 5L;
        Character ch = 'x';
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 10; i++) list.add(i * 300);
        list.remove((Integer) 600);
        list.remove(0);
        int sum = 0;
        for (Integer x : list) sum += x;
        a++;
        Object o = true ? 1 : 2.0;
        return (a == 101) + " " + c.equals(d) + b.compareTo(c) + l.equals(5) + l.intValue() + ch.charValue() + sum + o + a.hashCode() + Double.valueOf(2.5).intValue() + l.hashCode() + Boolean.hashCode(true) + Double.hashCode(1.5);
    }
}
