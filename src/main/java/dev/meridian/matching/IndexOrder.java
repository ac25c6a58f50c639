package dev.meridian.matching;

/** An operator's order, given to all replicas through the table of changes. */
record IndexOrder(IndexView.Task task) {}
