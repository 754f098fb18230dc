package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import dev.codegym.env.Step;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.rollout.TrajectoryRecorder;
import dev.codegym.server.session.StoredEpisode.StoredStep;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;

/** Brings an episode back from what was written down: on the recorded input, by the recorded calls, compared at each step. */
final class EpisodeReplay {
    private static final System.Logger LOG = System.getLogger(EpisodeReplay.class.getName());

    private final EnvironmentCatalog catalog;
    private final Isolation isolation;

    EpisodeReplay(EnvironmentCatalog catalog, Isolation isolation) {
        this.catalog = catalog;
        this.isolation = isolation;
    }

    /**
     * Plays the episode up to where it was.
     *
     * @throws SessionException if the package is not there any more, or the replay differs from the record
     */
    Episode replay(StoredEpisode stored) {
        String id = stored.info().environmentId();
        EnvironmentPackage found;
        try {
            found = catalog.get(id);
        } catch (SessionException e) {
            throw lost("environment '" + id + "' is not served any more, or damaged");
        }
        if (!found.hash().equals(stored.packageHash())) {
            throw lost("environment '" + id + "' is not the one that was played: its package was changed");
        }
        ToolEnvironment environment = catalog.make(id, stored.rules(), isolation);
        try {
            return replay(stored, environment);
        } catch (RuntimeException | Error e) {
            environment.close();
            throw e;
        }
    }

    private static Episode replay(StoredEpisode stored, ToolEnvironment environment) {
        TrajectoryRecorder recorder;
        try {
            recorder = TrajectoryRecorder.again(environment, stored.options(), stored.input(), stored.info());
        } catch (CodeGymException e) {
            LOG.log(System.Logger.Level.WARNING, "a recorded input of " + stored.info() + " is refused", e);
            throw lost("its environment does not take the recorded input any more");
        }
        String start = JournalRecords.digest(recorder.reset().state().text(), 0, false, false, null);
        if (!start.equals(stored.start())) {
            throw lost("its beginning reads otherwise than it did");
        }
        Episode episode = new Episode(stored.name(), stored.rules(), recorder, stored.info());
        int number = 0;
        for (StoredStep each : stored.steps()) {
            number++;
            if (episode.over()
                    || !digest(episode.step(each.call(), each.requestId()).step())
                            .equals(each.observed())) {
                throw lost("step " + number + " of " + stored.steps().size() + " led to something else than it did");
            }
        }
        return episode;
    }

    static String digest(Step<Observation> step) {
        return JournalRecords.digest(
                step.state().text(),
                step.reward(),
                step.terminated(),
                step.truncated(),
                step.info().error());
    }

    private static SessionException lost(String why) {
        return new SessionException(
                SessionException.Kind.FAILED, "the session cannot be brought back: " + why + "; open another one");
    }
}
