package dev.meridian.platform.privacy;

import dev.meridian.platform.caller.CallerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose data is handed out or erased.
 *
 * @param candidateId their profile, where they have one
 * @param email their address, as it is or was
 */
public record Person(UUID accountId, @Nullable UUID candidateId, String email) {
    /** The name under which the person's requests write. */
    public String actor() {
        return CallerId.account(accountId).toString();
    }
}
