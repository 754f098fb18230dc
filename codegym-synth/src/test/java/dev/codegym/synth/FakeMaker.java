package dev.codegym.synth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Makes outcomes that look like real ones and depend on the problem alone, some slowly; and a process that uses it. */
final class FakeMaker {
    private FakeMaker() {}

    static Outcome make(RawProblem problem) {
        Random random = new Random(problem.id().hashCode());
        burn(random.nextInt(200_000));
        if (random.nextInt(3) == 0) {
            Rejection.FailedCheck failed =
                    new Rejection.FailedCheck("direct", "NO_LEAK", "'" + problem.id() + "' leaks", "hide it");
            return new Rejection(0, problem.id(), failed, List.of(failed));
        }
        byte[] bytes = ("package of " + problem.id() + random.nextLong()).getBytes(StandardCharsets.UTF_8);
        Consumer<Path> writer = path -> {
            try {
                RunFolder.write(path, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        List<Integer> calls = random.ints(30, 10, 250).boxed().toList();
        VerifiedEntry.Made entry = new VerifiedEntry.Made(
                problem.id() + ".codegym", "direct", 1 + random.nextInt(5), calls, calls, calls, calls);
        return new PackagedProblem(problem.id(), List.of(new PackagedProblem.Made(writer, entry)));
    }

    private static void burn(int rounds) {
        double sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += Math.sqrt(i);
        }
        if (sum < 0) {
            throw new IllegalStateException();
        }
    }

    /** A file of so many problems, every tenth of them not JSON. */
    static String problems(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(
                    i % 10 == 5
                            ? "{not json\n"
                            : "{\"question_id\": \"p" + i
                                    + "\", \"question\": \"q\", \"solution\": \"s\", \"language\": \"java\"}\n");
        }
        return text.toString();
    }

    /** Runs a pipeline; for each problem it waits for a byte and then writes one. */
    public static void main(String[] arguments) {
        SynthesisListener listener = new SynthesisListener() {
            @Override
            public void verified(long line, String id) {
                tell();
            }

            @Override
            public void rejected(Rejection rejection) {
                tell();
            }

            private void tell() {
                try {
                    System.in.read();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                System.out.write('.');
                System.out.flush();
            }
        };
        new SynthesisPipeline("fake", FakeMaker::make, SynthesisOptions.DEFAULT.withThreads(2))
                .run(Path.of(arguments[0]), Path.of(arguments[1]), listener);
    }
}
