// verdict: REJECTED | NOT_COMPILED
package dev.codegym.sandbox;

public class PackageSandbox {
    public Object run() {
        return 1;
    }
}
