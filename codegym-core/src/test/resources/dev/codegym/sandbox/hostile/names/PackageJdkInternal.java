// verdict: REJECTED | NOT_COMPILED
package jdk.internal.misc;

public class PackageJdkInternal {
    public Object run() {
        return 1;
    }
}
