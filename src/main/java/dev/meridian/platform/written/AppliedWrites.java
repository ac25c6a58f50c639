package dev.meridian.platform.written;

/** What this process's read models hold. */
public interface AppliedWrites {
    /**
     * Waits until everything that a transaction wrote has been taken in, as long as the configuration allows.
     *
     * @param xid the transaction's number, as {@code pg_current_xact_id()} gives it
     * @return whether it has been
     */
    boolean await(long xid);
}
