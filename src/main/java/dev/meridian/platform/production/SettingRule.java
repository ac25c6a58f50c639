package dev.meridian.platform.production;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules about settings, each with what to do where it is broken. */
enum SettingRule {
    ISSUER(
            s -> isPublicAddress(s.issuer()),
            "MERIDIAN_TOKEN_ISSUER is not the service's public address: set it to the https address that clients use,"
                    + " such as https://api.your-domain.example, without a path."),
    DATABASE(
            s -> !s.embeddedDatabase(),
            "The embedded database trusts everyone on this machine: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and"
                    + " _PASSWORD to a PostgreSQL of your own."),
    DEMO(
            s -> !s.demo(),
            "The demo marketplace, whose passwords everyone knows, is asked for: set MERIDIAN_DEMO=false, or leave it"
                    + " out with a database of your own."),
    KEY_DIRECTORY(
            s -> s.keyDirectory().filter(d -> Path.of(d).isAbsolute()).isPresent(),
            "MERIDIAN_KEY_DIR is missing or not an absolute path: set it to a directory that outlives this process and"
                    + " that all replicas share; whoever loses the keys signs everyone out."),
    SERVER_SECRET(
            s -> s.secretBytes() >= 32,
            "The file server-secret in MERIDIAN_KEY_DIR holds fewer than 32 bytes: write 32 random bytes in Base64 to"
                    + " it (openssl rand -base64 32), or take it away to have one made."),
    KEY_FILES(
            s -> s.readableKeys().isEmpty(),
            "Key files can be read by every user of this machine: give their owner alone access (chmod 600) to all"
                    + " files in MERIDIAN_KEY_DIR."),
    CORS(
            s -> s.corsOrigins().stream().allMatch(SettingRule::isPublicAddress),
            "MERIDIAN_HTTP_CORS_ORIGINS lets in every page, or pages that anybody on the way can change: name each"
                    + " origin, with https, such as https://app.your-domain.example."),
    TRUSTED_PROXIES(
            s -> s.trustedProxies().stream().allMatch(range -> range.prefixBits() > 0),
            "MERIDIAN_HTTP_TRUSTED_PROXIES trusts every address, so anyone can say where they come from: name the"
                    + " addresses of your proxies alone."),
    RATE_LIMITS(
            ProductionSettings::rateLimits,
            "Requests are not counted: take away MERIDIAN_RATE_LIMIT_ENABLED=false, and raise single limits where they"
                    + " are too low."),
    METRICS_TOKEN(
            s -> s.metricsToken().filter(token -> token.length() < 24).isEmpty(),
            "MERIDIAN_HTTP_METRICS_TOKEN can be guessed: make it of 24 characters or more (openssl rand -hex 24)."),
    WEBHOOK_TARGETS(
            s -> !s.loopbackTargets(),
            "Webhooks may go to this machine itself: take away MERIDIAN_OUTBOUND_ALLOW_LOOPBACK=true, which is for"
                    + " development.");

    private static final List<String> PLACEHOLDERS = List.of(".invalid", ".localhost", "localhost");

    private final Predicate<ProductionSettings> holds;
    private final String remedy;

    SettingRule(Predicate<ProductionSettings> holds, String remedy) {
        this.holds = holds;
        this.remedy = remedy;
    }

    /** What to do about each rule that the settings break. */
    static List<String> brokenBy(ProductionSettings settings) {
        return Stream.of(values())
                .filter(rule -> !rule.holds.test(settings))
                .map(rule -> rule.remedy)
                .toList();
    }

    String remedy() {
        return remedy;
    }

    /** An https origin: scheme, a host that others can find, perhaps a port, and nothing more. */
    private static boolean isPublicAddress(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            return "https".equals(uri.getScheme())
                    && host.contains(".")
                    && PLACEHOLDERS.stream().noneMatch(host::endsWith)
                    && uri.getRawUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
