// verdict: STOPPED FUEL
public class StopInStaticInitializerOfSelf {
    static int x = loop();

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return 1;
    }
}
