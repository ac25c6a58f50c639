package dev.meridian.platform.production;

import java.util.List;

/** The start was refused; the message is for whoever runs the service. */
public final class UnsafeProductionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsafeProductionException(List<String> broken) {
        // Without a stack trace, which would bury the list.
        super(text(broken), null, false, false);
    }

    private static String text(List<String> broken) {
        return "Meridian does not start in production like this:\n  - " + String.join("\n  - ", broken)
                + "\nSet MERIDIAN_PRODUCTION=false where nobody but you can reach it.";
    }
}
