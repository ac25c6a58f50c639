package dev.meridian.platform.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long what is kept. docs/privacy.md gives the reasons. */
@ConfigMapping(prefix = "meridian.retention")
public interface RetentionConfig {
    /** Answers kept for requests with an Idempotency-Key. The contract promises 24 hours: less would break it. */
    @WithDefault("PT24H")
    Duration idempotencyKeys();

    /** Sessions, with their refresh tokens, from their end on. */
    @WithDefault("P30D")
    Duration endedSessions();

    /** The audit: what was written and by whom. Less than 90 days count as 90. */
    @WithDefault("P730D")
    Duration events();

    /** Failed sign-ins in the audit. Less than 7 days count as 7. */
    @WithDefault("P90D")
    Duration failedSignIns();

    /** Who had whom explained, and ranked with which budget. Less than 90 days count as 90. */
    @WithDefault("P400D")
    Duration matchAudit();

    /** What candidates gave employers with applications that ended without a hire, from their end. */
    @WithDefault("P730D")
    Duration endedApplications();

    /** Budgets that were ranked with, which are counted by the day. */
    @WithDefault("P2D")
    Duration budgetUses();
}
