package dev.meridian.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Holds every answer of every test against the contract, and every error against the one shape of errors. */
public final class ContractFilter implements Filter {
    /** What the HTTP parser answers before there is a request: no body, and the connection ends. */
    private static final Set<Integer> OF_THE_PARSER = Set.of(400, 414, 431);

    private static final AtomicInteger ANSWERS = new AtomicInteger();
    private static final AtomicInteger ERRORS = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ContractFilter::tell));
    }

    /** Into a file: what a test run prints as it ends is lost. */
    private static void tell() {
        try {
            Files.writeString(
                    Path.of("target", "contract-answers.txt"),
                    ANSWERS + " answers were held against the contract; " + ERRORS
                            + " of them were errors, each a valid problem document\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        String type = response.getContentType() == null ? "" : response.getContentType();
        // As bytes: who asks for text first finds a file that was decoded and encoded again.
        String body = new String(response.getBody().asByteArray(), StandardCharsets.UTF_8);
        hold(request.getMethod(), path, response.statusCode(), type, body);
        return response;
    }

    /** Fails unless the contract foresees the answer, and it is a problem document where it is an error. */
    static void hold(String method, String path, int status, String type, String body) {
        ANSWERS.incrementAndGet();
        if (status >= 400) {
            ERRORS.incrementAndGet();
        }
        if (body.isEmpty() && OF_THE_PARSER.contains(status)) {
            return;
        }
        if (path.startsWith("/v1") && status >= 400) {
            assertThat(type).as(path + ": " + body).startsWith("application/problem+json");
            assertThat(status).as(path + ": " + body).isNotEqualTo(500);
        }
        assertThat(Contract.committed().check(method, path, status, type, body))
                .as(method + " " + path + " answered " + body)
                .isEmpty();
    }
}
