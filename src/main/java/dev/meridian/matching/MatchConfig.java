package dev.meridian.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what an employer may ask of matching, so that nobody searches for a candidate's least rate by halves. */
@ConfigMapping(prefix = "meridian.matching")
public interface MatchConfig {
    /** Explanations of single candidates that an employer may ask for in a minute. */
    @WithDefault("120")
    int explanationsPerMinute();

    /** Rankings of requirements that are not saved that an employer may ask for in a minute. */
    @WithDefault("60")
    int unsavedPerMinute();

    /**
     * Different budgets (greatest pay, in one currency) that an employer, or one person for several, may try in a day
     * beside the one that each published posting has of its own; a posting that was published for a day allows one more.
     * Each budget tells of every candidate whether their least rate is above it.
     */
    @WithDefault("4")
    int budgetsPerDay();
}
