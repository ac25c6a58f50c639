package dev.meridian.account;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs access tokens, as administrators see it.
 *
 * @param keyId the {@code kid} of its tokens
 * @param verifiesUntil when it is taken out; null while no other is to follow it
 */
@Schema(name = "SigningKey")
public record SigningKeyView(
        String keyId, SigningKeyState state, Instant madeAt, Instant signsFrom, @Nullable Instant verifiesUntil) {
    /** In the order in which they sign. */
    @Schema(name = "SigningKeyList")
    public record SigningKeyList(List<SigningKeyView> items) {}
}
