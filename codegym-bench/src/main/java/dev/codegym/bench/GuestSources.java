package dev.codegym.bench;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.AllowList;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Guests of the benchmarks, in the resources, and what compiles and admits them. */
final class GuestSources {
    static final Sandbox SANDBOX = Sandbox.create(AllowList.jdk());
    private static final GuestCompiler COMPILER = GuestCompiler.create(CompilerChoice.AUTO, List.of());

    private GuestSources() {}

    /** A source in the resources, such as {@code kernels/Sort.java}. */
    static SourceFile read(String path) {
        try (InputStream in = GuestSources.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "no resource '" + path + "': look into the resources of this module");
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            return new SourceFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CompiledClasses compile(SourceFile source) {
        return COMPILER.compile(List.of(source));
    }

    /** A meter with the default budget per call whose episode never ends. */
    static Meter endlessMeter() {
        return Meter.create(Limits.DEFAULT.withFuelPerEpisode(Long.MAX_VALUE).withBytesPerEpisode(Long.MAX_VALUE));
    }
}
