// verdict: REJECTED
package com.example;

public class ForeignPackage {
    public Object run() {
        return 1;
    }
}
