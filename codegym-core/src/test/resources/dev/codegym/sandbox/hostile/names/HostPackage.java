// verdict: REJECTED
package dev.codegym.sandbox;

public class HostPackage {
    public Object run() {
        return 1;
    }
}
