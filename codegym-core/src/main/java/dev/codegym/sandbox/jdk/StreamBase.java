package dev.codegym.sandbox.jdk;

import java.util.stream.BaseStream;

/** What metered streams have in common. Its subclasses, one for each kind of stream, are made by {@link WrapperCode}. */
abstract class StreamBase {
    /** The stream of the JDK. */
    final BaseStream<?, ?> inner;

    /** How many stages lead here: the JDK nests as deeply when the stream runs. */
    final int stages;

    StreamBase(BaseStream<?, ?> inner, int stages) {
        this.inner = inner;
        this.stages = stages;
    }
}
