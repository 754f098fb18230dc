/**
 * Language models as this project sees them: messages in, completions out. An endpoint, batch files, a recording of either,
 * and what is put around them: a budget, one request for each completion.
 */
@NullMarked
package dev.codegym.synth.model;

import org.jspecify.annotations.NullMarked;
