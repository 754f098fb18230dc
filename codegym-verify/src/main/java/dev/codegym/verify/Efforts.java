package dev.codegym.verify;

import dev.codegym.task.EffortMeter;
import dev.codegym.task.Task;
import java.lang.System.Logger;
import java.util.List;

/** Measures what the tasks of an accepted candidate take; others need not pay for it. */
final class Efforts {
    private static final Logger LOGGER = System.getLogger(Efforts.class.getName());

    private Efforts() {}

    /** The tasks with their measured effort. */
    static List<Task> measured(Subject subject) {
        return subject.plays().stream().map(play -> measured(subject, play)).toList();
    }

    /** A guest that cannot even be started on changed data does not make its task a bad one. */
    private static Task measured(Subject subject, Play play) {
        try {
            List<EffortMeter.Played> calls = play.moves().stream()
                    .map(move -> new EffortMeter.Played(
                            move.call(), move.step().state().text()))
                    .toList();
            return EffortMeter.measured(subject.host(), play.task(), play.run(), calls);
        } catch (RuntimeException e) {
            LOGGER.log(Logger.Level.WARNING, () -> "task " + play.task().id() + " could not be measured", e);
            return play.task();
        }
    }
}
