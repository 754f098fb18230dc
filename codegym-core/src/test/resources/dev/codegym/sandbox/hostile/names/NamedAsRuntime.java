// verdict: RETURNED 4
class GuestRuntime {
    static int hash(Object o) {
        return 1;
    }
}

class Sandbox {
    static int fuel = 1;
}

class GuestStoppedError {
    static int bytes = 1;
}

class Slot {
    static int depth = 1;
}

public class NamedAsRuntime {
    public Object run() {
        return GuestRuntime.hash(1) + Sandbox.fuel + GuestStoppedError.bytes + Slot.depth;
    }
}
