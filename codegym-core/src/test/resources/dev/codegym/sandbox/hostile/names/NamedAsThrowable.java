// verdict: RETURNED 1
class Throwable {
}

class Error {
}

class VirtualMachineError {
}

public class NamedAsThrowable {
    public Object run() {
        return new Throwable() != null && new Error() != null ? 1 : 2;
    }
}
