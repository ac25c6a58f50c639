package dev.meridian.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

/** Holds every answer of every test against the contract, and every error against the one shape of errors. */
public final class ContractFilter implements Filter {
    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getPath();
        String type = response.getContentType() == null ? "" : response.getContentType();
        String body = response.getBody().asString();
        if (path.startsWith("/v1") && response.statusCode() >= 400) {
            assertThat(type).as(path + ": " + body).startsWith("application/problem+json");
            assertThat(response.statusCode()).as(path + ": " + body).isNotEqualTo(500);
        }
        assertThat(Contract.committed().check(request.getMethod(), path, response.statusCode(), type, body))
                .as(request.getMethod() + " " + path + " answered " + body)
                .isEmpty();
        return response;
    }
}
