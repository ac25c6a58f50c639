package dev.meridian.reference;

import dev.meridian.shared.HireStructure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A kind of unit that a role is hired into.
 *
 * @param label for people, in English
 * @param description one sentence
 */
@Schema(name = "HireStructureTerm")
public record HireStructureView(
        HireStructure code, @Schema(examples = "Support team") String label, String description) {}
