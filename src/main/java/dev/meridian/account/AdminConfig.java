package dev.meridian.account;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who administers the service. There is no other way to that role than this setting. */
@ConfigMapping(prefix = "meridian.admin")
public interface AdminConfig {
    /** The ids of accounts that administer the service, separated by commas; default: none. */
    Optional<Set<UUID>> accounts();
}
