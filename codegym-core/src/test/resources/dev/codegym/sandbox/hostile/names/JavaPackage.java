// verdict: REJECTED | NOT_COMPILED
package java.util;

public class JavaPackage {
    public Object run() {
        return 1;
    }
}
