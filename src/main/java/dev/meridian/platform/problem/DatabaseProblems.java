package dev.meridian.platform.problem;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Failures of the database that a caller can wait out. Everything else stays unforeseen. */
final class DatabaseProblems {
    private DatabaseProblems() {}

    /** A problem for a state of SQL that passes, else null. Classes as in the SQL standard and PostgreSQL's appendix A. */
    static @Nullable ProblemException of(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.startsWith("40") || state.equals("55P03")) {
            return ProblemException.retryable(ProblemType.BUSY, "Others were changing the same thing", 1);
        }
        if (state.startsWith("08") || state.startsWith("57") || state.startsWith("53")) {
            return ProblemException.retryable(ProblemType.BUSY, "The database does not answer just now", 2);
        }
        boolean poolExhausted = e.getMessage() != null
                && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
        return poolExhausted
                ? ProblemException.retryable(ProblemType.BUSY, "All database connections are taken", 1)
                : null;
    }
}
