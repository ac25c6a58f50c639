package dev.meridian.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.caller.Caller;
import dev.meridian.platform.caller.CallerId;
import dev.meridian.platform.key.ServerKeys;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Stands inside the transaction of a POST and answers a retry with what the first one was answered. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 220)
public class IdempotencyInterceptor {
    /** The header that names a request. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    @Inject
    HttpHeaders headers;

    @Inject
    UriInfo uri;

    @Inject
    Caller caller;

    @Inject
    ServerKeys keys;

    @Inject
    ObjectMapper mapper;

    @Inject
    StoredAnswers answers;

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String given = headers.getHeaderString(HEADER);
        if (given == null) {
            return invocation.proceed();
        }
        byte[] fingerprint = fingerprint(invocation.getParameters());
        StoredAnswers.Key key = new StoredAnswers.Key(caller.id().toString(), scoped(validated(given), fingerprint));
        if (!answers.lock(key)) {
            throw ProblemException.retryable(ProblemType.REQUEST_IN_FLIGHT, "The same request has not finished yet", 1);
        }
        Optional<StoredAnswers.Answer> stored = answers.find(key);
        if (stored.isPresent()) {
            return replay(stored.get(), fingerprint);
        }
        RestResponse<?> response = (RestResponse<?>) invocation.proceed();
        answers.store(key, StoredAnswers.Answer.of(response, fingerprint, mapper));
        return response;
    }

    private static String validated(String key) {
        boolean printable = key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        if (key.isEmpty() || key.length() > MAX_LENGTH || !printable) {
            throw ProblemException.invalid(HEADER, "INVALID", "must be 1 to 255 printable ASCII characters");
        }
        return key;
    }

    /** Keys are a caller's own; those who have no name must not meet on a key, so for them the request is part of it. */
    private String scoped(String key, byte[] fingerprint) {
        return caller.id().kind() == CallerId.Kind.ANONYMOUS
                ? key + " " + HexFormat.of().formatHex(fingerprint)
                : key;
    }

    private RestResponse<?> replay(StoredAnswers.Answer stored, byte[] fingerprint) throws JsonProcessingException {
        if (!Arrays.equals(stored.fingerprint(), fingerprint)) {
            throw ProblemException.of(ProblemType.KEY_REUSED, "The key was used for another request");
        }
        RestResponse.ResponseBuilder<Object> response =
                RestResponse.ResponseBuilder.create(RestResponse.Status.fromStatusCode(stored.status()));
        stored.headers().forEach(response::header);
        response.header("Idempotency-Replayed", "true");
        return response.entity(stored.body() == null ? null : mapper.readTree(stored.body()))
                .build();
    }

    /** Keyed, since a request may hold what is guessable and must not stand in the table as a plain hash. */
    private byte[] fingerprint(@Nullable Object[] parameters) throws JsonProcessingException {
        StringBuilder request = new StringBuilder(uri.getRequestUri().getRawPath())
                .append('?')
                .append(uri.getRequestUri().getRawQuery());
        for (Object parameter : parameters) {
            if (parameter instanceof Record || parameter instanceof JsonNode) {
                request.append('\n').append(mapper.writeValueAsString(parameter));
            } else if (parameter instanceof byte[] file) {
                request.append('\n').append(HexFormat.of().formatHex(keys.hmac("idempotency", file)));
            }
        }
        return keys.hmac("idempotency", request.toString().getBytes(StandardCharsets.UTF_8));
    }
}
