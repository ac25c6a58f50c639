package dev.meridian.reference;

import java.util.List;

/** The hire structures, each once. */
public record HireStructureList(List<HireStructureView> items) {}
