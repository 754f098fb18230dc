// verdict: NOT_COMPILED
import static nowhere.Nothing.*;
import nowhere.Nothing;

public class CompilerImportsMissing {

    public Object run() {
        return 1;
    }
}
