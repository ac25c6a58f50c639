package dev.meridian.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What other features know of an account; they implement this, so that accounts depend on none of them. */
public interface AccountFacets {
    /** The employers that the account works for, by name. */
    interface Memberships {
        /** Of the account that calls. */
        List<AccountView.Membership> of(UUID accountId);
    }

    /** The account's candidate profile. */
    interface Profile {
        /** Its id, where it has one. */
        Optional<UUID> of(UUID accountId);
    }
}
