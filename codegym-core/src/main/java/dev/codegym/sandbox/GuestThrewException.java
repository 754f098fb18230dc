package dev.codegym.sandbox;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A guest threw an exception. It left the sandbox as the name of its class and a short message. */
public final class GuestThrewException extends GuestFailure {
    private static final long serialVersionUID = 1L;

    private final String exceptionName;
    private final String exceptionMessage;

    GuestThrewException(String exceptionName, String exceptionMessage, @Nullable Throwable hostException) {
        super(exceptionMessage.isEmpty() ? exceptionName : exceptionName + ": " + exceptionMessage, hostException);
        this.exceptionName = exceptionName;
        this.exceptionMessage = exceptionMessage;
    }

    /** The binary name of the exception's class. */
    public String exceptionName() {
        return exceptionName;
    }

    /** Its message, at most 500 characters; empty where there was none, or where the JVM's words differ between JDKs. */
    public String exceptionMessage() {
        return exceptionMessage;
    }

    /** The exception itself where its class is one of the host types of the allow-list; never a guest's object. */
    public Optional<Throwable> hostException() {
        return Optional.ofNullable(getCause());
    }
}
