// verdict: NOT_COMPILED
module x {}

public class CompilerModule {

    public Object run() {
        return 1;
    }
}
