// verdict: STOPPED FUEL
public class LoopNestedFinally {
    public Object run() throws Exception {
        try {
            try {
                while (true) { }
            } finally {
                while (true) { }
            }
        } finally {
            while (true) { }
        }
    }
}
