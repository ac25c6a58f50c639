package dev.meridian.reference;

import java.util.List;

/** The kinds of engagement, each once. */
public record EngagementKindList(List<EngagementKindView> items) {}
