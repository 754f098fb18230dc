// verdict: NOT_COMPILED
class A extends B {}

class B extends A {}

public class CompilerCyclicClasses {

    public Object run() {
        return 1;
    }
}
