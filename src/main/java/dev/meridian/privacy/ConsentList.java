package dev.meridian.privacy;

import java.util.List;

/** Every purpose, with whether somebody agrees to it. */
public record ConsentList(List<ConsentView> items) {}
