package dev.codegym.verify.export;

import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;

/**
 * A task that was read back from a row or a task string.
 *
 * @param environment the id of its environment in the library
 * @param rules the rules that the row was made for
 * @param options reset an environment with these rules to exactly this task, and to the row's names of the built-in tools
 */
public record ImportedTask(String environment, EpisodeRules rules, ResetOptions options) {
    /** Makes its environment, and resets it to the task. Throws as {@link EnvironmentLibrary#get} and {@link ToolEnvironment#reset}. */
    public ToolEnvironment open(EnvironmentLibrary library) {
        ToolEnvironment made = library.make(environment, rules);
        made.reset(options);
        return made;
    }
}
