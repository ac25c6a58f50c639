package dev.meridian.platform.written;

import dev.meridian.platform.paging.Cursors;
import dev.meridian.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Names of transactions, sealed: nobody can make up one that is still to come, and have readers wait for it. */
@ApplicationScoped
public class WriteTokens {
    /** The header of an answer that names its transaction. */
    public static final String WRITTEN = "Meridian-Written";

    /** The header of a request that wants to see a transaction's writes. */
    public static final String READ_AFTER = "Meridian-Read-After";

    private static final String LIST = "written";

    private final Cursors cursors;

    @Inject
    WriteTokens(Cursors cursors) {
        this.cursors = cursors;
    }

    /** A transaction's name. */
    public String of(long xid) {
        return cursors.seal(LIST, xid);
    }

    /**
     * The transaction that a name stands for.
     *
     * @throws ProblemException where it is no name of ours
     */
    public long xid(String token) {
        try {
            return cursors.open(LIST, token, Long.class);
        } catch (ProblemException e) {
            throw ProblemException.invalid(READ_AFTER, "INVALID", "must be a " + WRITTEN + " as it was answered");
        }
    }
}
