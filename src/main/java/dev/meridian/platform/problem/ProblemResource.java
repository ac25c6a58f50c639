package dev.meridian.platform.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages behind the {@code type} of each problem. */
@Path("/problems")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What each kind of error means and what to do about it")
public class ProblemResource {
    /** One kind of problem, explained. */
    public record ProblemPage(String code, int status, String title, String meaning, String remedy) {
        static ProblemPage of(ProblemType type) {
            return new ProblemPage(type.code(), type.status(), type.title(), type.meaning(), type.remedy());
        }
    }

    /** Every kind of problem. */
    @GET
    @Operation(operationId = "listProblems", summary = "Every kind of problem that this service answers with")
    @Extension(name = "x-access", value = "anyone")
    public List<ProblemPage> listProblems() {
        return Stream.of(ProblemType.values()).map(ProblemPage::of).toList();
    }

    /** One kind of problem. */
    @GET
    @Path("/{code}")
    @Operation(operationId = "getProblem", summary = "What one kind of problem means and what to do about it")
    @Extension(name = "x-access", value = "anyone")
    @APIResponse(
            responseCode = "200",
            description = "What it means",
            content = @Content(schema = @Schema(implementation = ProblemPage.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such kind",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ProblemPage getProblem(@PathParam("code") String code) {
        return ProblemType.ofCode(code).map(ProblemPage::of).orElseThrow(ProblemException::notFound);
    }
}
