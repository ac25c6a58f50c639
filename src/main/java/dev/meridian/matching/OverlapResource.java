package dev.meridian.matching;

import dev.meridian.platform.http.Answers;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The overlap alone, for anyone: the same sums as in a ranking. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reference/time-zones/overlap")
@PermitAll
@Tag(name = "Reference")
public class OverlapResource {
    private static final Duration KEEP = Duration.ofHours(1);
    private static final Duration KEEP_TODAY = Duration.ofMinutes(1);

    @Inject
    Clock clock;

    /** What two sides have in common. */
    @GET
    @Operation(
            operationId = "getTimeZoneOverlap",
            summary = "How much of their working hours two places have in common, over a year of clock changes",
            description = "52 ISO weeks, each at the offsets of its Wednesday noon UTC, as in a ranking. Such as"
                    + " ?aZone=Europe/Berlin&aStart=09:00&aEnd=17:00&bZone=America/New_York&bStart=09:00&bEnd=17:00")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<OverlapView> getTimeZoneOverlap(
            @Valid @BeanParam OverlapQuery query, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        LocalDate start = query.startDate == null ? LocalDate.now(clock) : query.startDate;
        OverlapView overlap = OverlapView.of(query.a(), query.b(), start);
        return Answers.kept(overlap, query.startDate == null ? KEEP_TODAY : KEEP, ifNoneMatch);
    }
}
