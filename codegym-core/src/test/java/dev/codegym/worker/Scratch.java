package dev.codegym.worker;

import dev.codegym.Samples;
import dev.codegym.env.*;
import dev.codegym.task.*;
import dev.codegym.tool.*;

public class Scratch {
    public static void main(String[] a) throws Exception {
        EnvironmentHost local = Samples.host();
        for (int r = 0; r < 8; r++) {
            long t = System.nanoTime();
            WorkerPool pool = WorkerPool.open();
            EnvironmentHost host = pool.host(local.definition(), local.problemClasses(), local.solverClasses());
            long t1 = System.nanoTime();
            ToolEnvironment e = host.environment(TaskDealer.of(host, Samples.tasks()), EpisodeRules.DEFAULT.withStepLimit(1000000));
            e.reset(ResetOptions.ofTask("easy-1"));
            long t2 = System.nanoTime();
            e.step(ToolCall.of("count"));
            long t3 = System.nanoTime();
            System.out.printf("load %.1f reset %.1f step %.1f ms%n", (t1 - t) / 1e6, (t2 - t1) / 1e6, (t3 - t2) / 1e6);
            if (r == 7) {
                for (int k = 0; k < 6; k++) {
                    long s = System.nanoTime();
                    for (int i = 0; i < 20000; i++) {
                        Step<Observation> st = e.step(ToolCall.of("heightAt", Samples.object("{'index':1}")));
                        if (st.info().error() != null) throw new IllegalStateException(st.toString());
                    }
                    System.out.printf("step %.2f us%n", (System.nanoTime() - s) / 2e4 / 1e3);
                }
                long s = System.nanoTime();
                System.out.println(e.reset(ResetOptions.of(7).withSource(TaskSource.FRESH)).info());
                System.out.printf("fresh %.1f ms%n", (System.nanoTime() - s) / 1e6);
                s = System.nanoTime();
                System.out.println(e.reset(ResetOptions.of(8).withSource(TaskSource.FRESH)).info());
                System.out.printf("fresh %.1f ms%n", (System.nanoTime() - s) / 1e6);
                System.out.println(pool.processes());
            }
            e.close();
            pool.close();
            System.out.println(pool.processes());
        }
    }
}
