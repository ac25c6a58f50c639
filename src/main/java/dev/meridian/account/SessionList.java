package dev.meridian.account;

import java.util.List;

/** The account's live sessions, newest first. */
public record SessionList(List<SessionView> items) {}
