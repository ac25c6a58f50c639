package dev.meridian.platform.outbound;

/** An address that no request is made to; nothing was sent, and no connection opened. */
public final class RefusedTargetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What is wrong with it. */
    public enum Reason {
        /** It is no address as browsers write them. */
        NOT_AN_ADDRESS,
        /** Its scheme is not https. */
        NOT_HTTPS,
        /** It carries a user's name or a password. */
        USER_INFO,
        /** It names another port than 443 or what the settings allow. */
        PORT,
        /** Its host is a number in another form than four decimal ones, or a name that only this network could know. */
        HOST,
        /** Nobody knows its host. */
        UNKNOWN_HOST,
        /** Its host lies in this machine or network, or where nobody can be meant. */
        NOT_PUBLIC
    }

    RefusedTargetException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}
