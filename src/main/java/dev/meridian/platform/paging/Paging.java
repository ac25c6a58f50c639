package dev.meridian.platform.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that every list takes. */
public class Paging {
    /** How many items at most. */
    @QueryParam("limit")
    @DefaultValue("20")
    @Min(value = 1, message = "must be at least 1")
    @Max(value = 100, message = "must be at most 100")
    @Parameter(description = "How many items at most, 1 to 100")
    public int limit = 20;

    /** Where to go on: a {@code nextCursor} of the same list. */
    @QueryParam("cursor")
    @Size(min = 1, max = 2000, message = "must be a cursor that this list gave")
    @Parameter(description = "nextCursor of the page before; opaque")
    public @Nullable String cursor;
}
