package dev.meridian.demo;

import dev.meridian.platform.MeridianConfig;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Tells the person at the console where to look; said once, when the service answers. */
@ApplicationScoped
class Greeting {
    private static final Logger LOG = Logger.getLogger(Greeting.class);

    private final MeridianConfig config;

    @Inject
    Greeting(MeridianConfig config) {
        this.config = config;
    }

    void greet(@ObservesAsync HttpServerStart started) {
        HttpServerOptions options = started.options();
        String base = "http://" + options.getHost() + ":" + options.getPort();
        StringBuilder text = new StringBuilder("\n\n  Meridian answers at ").append(base);
        text.append("\n  A guide to run   ").append(base).append("/docs");
        text.append("\n  Every operation  ").append(base).append("/docs/api");
        text.append("\n  Contract         ").append(base).append("/openapi");
        if (config.showsDemo()) {
            text.append("\n  Demo sign-ins    ")
                    .append(DemoMarketplace.EMPLOYER)
                    .append(" (owns Demo Works)");
            text.append("\n                   ")
                    .append(DemoMarketplace.CANDIDATE)
                    .append(" (")
                    .append(DemoStar.NAME)
                    .append(", a backend engineer)");
            text.append("\n                   password of both: ").append(DemoMarketplace.PASSWORD);
            text.append(
                    "\n                   Everyone in it is invented; rates follow the shape of real ones by country");
            text.append("\n\n  A first ranking:\n\n").append(ranking(base));
        }
        LOG.info(text.append('\n').toString());
    }

    /** Needs nothing but a POSIX shell, curl and sed. */
    private static String ranking(String base) {
        return """
                  TOKEN=$(curl -s %1$s/v1/sessions -H 'Content-Type: application/json' \\
                    -d '{"email":"%2$s","password":"%3$s"}' | sed 's/.*"accessToken":"\\([^"]*\\).*/\\1/')
                  EMPLOYER=$(curl -s %1$s/v1/accounts/me -H "Authorization: Bearer $TOKEN" | sed 's/.*"employerId":"\\([^"]*\\).*/\\1/')
                  POSTING=$(curl -s "%1$s/v1/employers/$EMPLOYER/job-postings?status=PUBLISHED&limit=1" \\
                    -H "Authorization: Bearer $TOKEN" | sed 's/{"items":\\[{"id":"\\([^"]*\\).*/\\1/')
                  curl -s "%1$s/v1/job-postings/$POSTING/matches?limit=3" -H "Authorization: Bearer $TOKEN"
                """
                .formatted(base, DemoMarketplace.EMPLOYER, DemoMarketplace.PASSWORD);
    }
}
