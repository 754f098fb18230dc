// verdict: RETURNED 3
public class FinallyOverrides {
    static int f() {
        try {
            return 1;
        } finally {
            return 2;
        }
    }

    static int g() {
        int x = 1;
        try {
            return x;
        } finally {
            x = 5;
        }
    }

    public Object run() throws Exception {
        return f() + g();
    }
}
