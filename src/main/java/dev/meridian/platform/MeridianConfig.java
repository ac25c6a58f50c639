package dev.meridian.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the service as a whole. Each can be given as an environment variable: {@code MERIDIAN_DATA_DIR}. */
@ConfigMapping(prefix = "meridian")
public interface MeridianConfig {
    /** Where the embedded database and the keys live; made with owner-only access when missing. */
    @WithDefault("meridian-data")
    Path dataDir();

    /**
     * Where the server's keys live; default: {@code keys} in the data directory. Replicas of one service must share its
     * content. Files are made there at first start, mode 0600.
     */
    Optional<Path> keyDir();

    /** Whether a demo marketplace is loaded into an empty embedded database; default: true. Never into a configured server. */
    Optional<Boolean> demo();

    /**
     * Whether the service is there for real people, so that it must not start with unsafe settings; default: it is with a
     * PostgreSQL of one's own, and is not with the embedded database.
     */
    Optional<Boolean> production();

    /** Set by the start itself: whether the database is the embedded one. */
    @WithDefault("false")
    boolean embeddedDatabase();

    /** Whether settings must be safe for production. */
    default boolean isProduction() {
        return production().orElse(!embeddedDatabase());
    }

    /** Whether this process shows a demo marketplace. */
    default boolean showsDemo() {
        return embeddedDatabase() && demo().orElse(true);
    }

    /** The directory of the server's keys. */
    default Path keyDirectory() {
        return keyDir().orElse(dataDir().resolve("keys"));
    }
}
