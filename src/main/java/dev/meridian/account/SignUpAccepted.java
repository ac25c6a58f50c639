package dev.meridian.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The same answer whether or not the address had an account before. */
public record SignUpAccepted(
        @Schema(examples = "ada@example.com") String email,
        @Schema(description = "What to do next", examples = "Sign in with POST /v1/sessions") String next) {}
