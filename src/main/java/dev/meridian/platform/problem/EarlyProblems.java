package dev.meridian.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.trace.RequestId;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Problems of requests that are refused before they reach a resource, and so before {@link ProblemMappers}. */
@ApplicationScoped
public class EarlyProblems {
    private final ObjectMapper mapper;

    @Inject
    EarlyProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers the request with the problem. */
    public void answer(RoutingContext request, ProblemException problem) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        String id = RequestId.of(request.request().getHeader(RequestId.HEADER));
        problem.headers().forEach(request.response()::putHeader);
        request.response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(RequestId.HEADER, id)
                .end(json(problem.toProblem(id)));
    }

    private Buffer json(Problem problem) {
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem is always written", e);
        }
    }
}
