package dev.meridian.trial;

import org.jspecify.annotations.Nullable;

/** One posting as the source states it: its own words, nothing interpreted. */
record RemotivePosting(
        long id,
        String title,
        String company,
        String location,
        String salary,
        String jobType,
        @Nullable String experience,
        String skills,
        String description) {}
