// verdict: NOT_COMPILED
interface A extends B {}

interface B extends A {}

public class CompilerCyclicInterfaces {

    public Object run() {
        return 1;
    }
}
