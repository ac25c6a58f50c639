package dev.meridian.hiring.engagement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is looked back on in a review. */
@Schema(name = "ReviewOccasion")
public enum Occasion {
    /** The trial: the employer decides on nobody before it has said what it thinks of it. */
    TRIAL,
    /** The engagement, when it has ended. */
    END
}
