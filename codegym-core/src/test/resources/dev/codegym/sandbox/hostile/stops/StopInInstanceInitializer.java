// verdict: STOPPED FUEL
public class StopInInstanceInitializer {
    int x = loop();

    {
        x++;
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        return 1;
    }
}
