package dev.codegym.compile;

/**
 * Stops a compiler whose budget is spent. A {@link VirtualMachineError}, because compilers recover from exceptions; the meter throws it
 * again at every step, so that whoever catches it does not get far.
 */
final class CompilerStop extends VirtualMachineError {
    private static final long serialVersionUID = 1L;

    CompilerStop(String what) {
        super(what);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
