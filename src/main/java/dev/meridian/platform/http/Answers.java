package dev.meridian.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The answers that single resources give, with their entity tags. */
public final class Answers {
    private Answers() {}

    /** 200 with the tag, or 304 where the caller holds this version already. */
    public static <T> RestResponse<T> found(Tagged<T> view, @Nullable String ifNoneMatch) {
        return Precondition.isUnchanged(ifNoneMatch, view.shownTag())
                ? RestResponse.ResponseBuilder.<T>create(RestResponse.Status.NOT_MODIFIED)
                        .tag(bare(view.shownTag()))
                        .build()
                : ok(view);
    }

    /**
     * 200 that everybody may keep for so long, the same for every caller; or 304 where the caller holds it already.
     *
     * @param keep how long the answer stays good enough, in whole seconds
     */
    public static <T> RestResponse<T> kept(T body, Duration keep, @Nullable String ifNoneMatch) {
        RestResponse<T> answer = found(Tagged.byContent(body), ifNoneMatch);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "public, max-age=" + keep.toSeconds());
        // A cache must not give the compressed answer to somebody who cannot read it.
        answer.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return answer;
    }

    /** The same answer, which caches keep apart by a header of the request. */
    public static <T> RestResponse<T> varying(RestResponse<T> answer, String header) {
        answer.getHeaders().add(HttpHeaders.VARY, header);
        return answer;
    }

    /** 200 with the tag. */
    public static <T> RestResponse<T> ok(Tagged<T> view) {
        return RestResponse.ResponseBuilder.ok(view.body())
                .tag(bare(view.shownTag()))
                .build();
    }

    /** 201 with the tag and where the new resource is. */
    public static <T> RestResponse<T> created(Tagged<T> view, String location) {
        // Relative, since what the Host header says of our own address is the caller's word.
        return RestResponse.ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .entity(view.body())
                .tag(bare(view.shownTag()))
                .build();
    }

    /** 204: done, and nothing to show. */
    public static RestResponse<Void> done() {
        return RestResponse.noContent();
    }

    /** The builder adds the quotes itself. */
    private static String bare(String tag) {
        return tag.substring(1, tag.length() - 1);
    }
}
