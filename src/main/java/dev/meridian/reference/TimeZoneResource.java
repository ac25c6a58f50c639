package dev.meridian.reference;

import dev.meridian.platform.http.Answers;
import dev.meridian.platform.validation.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Time zones and what their clocks do, for anyone. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/v1/reference/time-zones")
@PermitAll
@Tag(name = "Reference")
public class TimeZoneResource {
    private static final Duration KEEP = Duration.ofHours(1);
    private static final Duration KEEP_NOW = Duration.ofMinutes(1);

    @Inject
    TimeZones zones;

    @Inject
    Clock clock;

    /** The time zones. */
    @GET
    @Operation(
            operationId = "listTimeZones",
            summary = "Every time zone that is accepted, its offset, and when its clock changes next",
            description = "IANA zones, in the order of their ids. Store the zone, not the offset: offsets change.")
    @Extension(name = "x-access", value = "anyone")
    public RestResponse<TimeZoneList> listTimeZones(
            @QueryParam("q")
                    @Text(max = 100)
                    @Parameter(
                            description = "A part of the id in upper or lower case; a blank stands for the underscore",
                            example = "new york")
                    @Nullable
                    String q,
            @QueryParam("at") @Parameter(description = "The instant to tell the offsets of; now where absent") @Nullable
                    Instant at,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        TimeZoneList list = zones.at(at == null ? clock.instant() : at, q == null ? "" : q);
        return Answers.kept(list, at == null ? KEEP_NOW : KEEP, ifNoneMatch);
    }
}
