package dev.meridian.platform.http;

import dev.meridian.platform.problem.EarlyProblems;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Reads a body whole before anything is done with it: at most 256 KiB, in at most as long as
 * {@link HttpConfig#bodyTime()} says from its first byte to its last. No thread waits meanwhile, so that clients who send a
 * byte now and then take nothing from others. Administrators' bodies are not read here (see {@link AdminBodyLimit}).
 */
@ApplicationScoped
class RequestBody {
    /** The most bytes that a body may have. */
    static final int MAX_BYTES = 256 * 1024;

    private final HttpConfig config;
    private final EarlyProblems problems;
    private final Vertx vertx;

    @Inject
    RequestBody(HttpConfig config, EarlyProblems problems, Vertx vertx) {
        this.config = config;
        this.problems = problems;
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::read, FilterOrder.BODY);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!mayHaveBody(request)) {
            // Whoever sends nothing has no need to say what it would be in; where something is needed, that is then
            // said.
            if (!request.headers().contains(HttpHeaders.CONTENT_TYPE)) {
                request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
            }
            context.next();
            return;
        }
        if (context.normalizedPath().startsWith(AdminBodyLimit.PATHS)) {
            context.next();
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            request.response().writeContinue();
        }
        new Reading(context).begin();
    }

    private static boolean mayHaveBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /** One body on its way; everything in it happens on the connection's own event loop. */
    private final class Reading {
        private final RoutingContext context;
        private final Buffer body = Buffer.buffer();
        private boolean refused;

        Reading(RoutingContext context) {
            this.context = context;
        }

        void begin() {
            long timer = vertx.setTimer(config.bodyTime().toMillis(), late -> endLate());
            context.addEndHandler(answered -> {
                if (!refused) {
                    vertx.cancelTimer(timer);
                }
            });
            context.request()
                    .handler(this::add)
                    .endHandler(all -> {
                        vertx.cancelTimer(timer);
                        if (!refused) {
                            ((RoutingContextInternal) context).setBody(body);
                            context.next();
                        }
                    })
                    .exceptionHandler(broken -> vertx.cancelTimer(timer))
                    .resume();
        }

        private void add(Buffer part) {
            if (refused) {
                // The answer is given. What still comes is read and dropped, until its time is over: a connection
                // closed
                // under it would take the answer away from whoever is still sending.
                return;
            }
            if (body.length() + part.length() > MAX_BYTES) {
                refused = true;
                problems.answer(context, AdminBodyLimit.tooLarge(MAX_BYTES));
                return;
            }
            body.appendBuffer(part);
        }

        private void endLate() {
            if (!refused) {
                refused = true;
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                problems.answer(
                        context,
                        ProblemException.of(
                                ProblemType.REQUEST_TIMEOUT,
                                "The body was not there after "
                                        + config.bodyTime().toSeconds() + " s"));
            }
            context.request().connection().close();
        }
    }
}
