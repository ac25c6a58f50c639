package dev.meridian.platform.production;

import dev.meridian.platform.MeridianConfig;
import dev.meridian.platform.http.HttpConfig;
import dev.meridian.platform.outbound.OutboundConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Holds the running service's settings against {@link SettingRule}. */
@ApplicationScoped
class SettingRules implements ProductionRule {
    private final MeridianConfig meridian;
    private final HttpConfig http;
    private final OutboundConfig outbound;
    private final Config config;

    @Inject
    SettingRules(MeridianConfig meridian, HttpConfig http, OutboundConfig outbound, Config config) {
        this.meridian = meridian;
        this.http = http;
        this.outbound = outbound;
        this.config = config;
    }

    @Override
    public List<String> broken() {
        Path keys = meridian.keyDirectory();
        return SettingRule.brokenBy(new ProductionSettings(
                // Settings of features and of what stands above this package, which cannot use their interfaces.
                config.getValue("mp.jwt.verify.issuer", String.class),
                meridian.embeddedDatabase(),
                meridian.demo().orElse(false),
                meridian.keyDir().map(Path::toString),
                secretBytes(keys.resolve("server-secret")),
                readableByOthers(keys),
                http.corsOrigins().orElse(List.of()),
                http.trustedProxies().orElse(List.of()),
                config.getOptionalValue("meridian.rate-limit.enabled", Boolean.class)
                        .orElse(true),
                http.metricsToken(),
                outbound.allowLoopback()));
    }

    /** None yet is well: it is made of 32 random bytes. */
    private static int secretBytes(Path file) {
        try {
            return Files.exists(file)
                    ? Base64.getDecoder().decode(Files.readString(file).strip()).length
                    : Integer.MAX_VALUE;
        } catch (IllegalArgumentException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " cannot be read", e);
        }
    }

    private static List<String> readableByOthers(Path directory) {
        if (!Files.isDirectory(directory)
                || !directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(SettingRules::isReadableByOthers)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The key directory " + directory + " cannot be read", e);
        }
    }

    private static boolean isReadableByOthers(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
