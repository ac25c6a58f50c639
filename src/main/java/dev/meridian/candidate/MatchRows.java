package dev.meridian.candidate;

import dev.meridian.platform.caller.SystemConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Reads profiles for matching, past entities and documents: as a stream of PostgreSQL's binary copy format. */
@ApplicationScoped
public class MatchRows {
    private static final String WORKER = "index";
    private static final String COLUMNS = "select id, version, case visibility when 'ANONYMOUS' then anonymous_id end,"
            + " visibility = 'HIDDEN', match_row from candidate where ";

    /** Selects every profile that somebody may find. */
    public static final String SHOWN = COLUMNS + "visibility <> 'HIDDEN'";

    /** Signature, flags and the length of an extension that is not used. */
    private static final int HEADER = 19;

    private final SystemConnection connections;

    @Inject
    MatchRows(SystemConnection connections) {
        this.connections = connections;
    }

    /** Every profile that somebody may find. */
    public void forEachShown(Consumer<MatchRow> reader) throws SQLException {
        copy(SHOWN, reader);
    }

    /** The profiles with these ids, hidden or not; those that are no more are left out. */
    public void forEach(Collection<UUID> ids, Consumer<MatchRow> reader) throws SQLException {
        if (!ids.isEmpty()) {
            // Copying takes no parameters; an id's text holds digits, letters and dashes alone.
            String list = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
            copy(COLUMNS + "id in (" + list + ")", reader);
        }
    }

    private void copy(String query, Consumer<MatchRow> reader) throws SQLException {
        connections.call(WORKER, connection -> {
            try (Statement sql = connection.createStatement()) {
                sql.execute("set local statement_timeout = 0");
            }
            return copy(connection, query, reader);
        });
    }

    /** Also for those who measure it: needs a transaction whose caller may read all profiles. */
    public static int copy(Connection connection, String query, Consumer<MatchRow> reader) throws SQLException {
        int rows = 0;
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (" + query + ") to stdout (format binary)");
        try {
            boolean first = true;
            for (byte[] data = copy.readFromCopy(); data != null; data = copy.readFromCopy()) {
                ByteBuffer tuple = ByteBuffer.wrap(data);
                if (first) {
                    tuple.position(HEADER);
                    first = false;
                }
                // The end is a tuple of -1 fields; the header comes with the first tuple or alone.
                if (tuple.remaining() > Short.BYTES && tuple.getShort() > 0) {
                    reader.accept(row(tuple));
                    rows++;
                }
            }
            return rows;
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static MatchRow row(ByteBuffer tuple) {
        UUID id = uuid(tuple);
        tuple.getInt();
        long version = tuple.getLong();
        UUID alias = uuidOrNull(tuple);
        tuple.getInt();
        boolean hidden = tuple.get() != 0;
        byte[] fields = new byte[tuple.getInt()];
        tuple.get(fields);
        return new MatchRow(id, version, alias, hidden, fields);
    }

    private static UUID uuid(ByteBuffer tuple) {
        tuple.getInt();
        return new UUID(tuple.getLong(), tuple.getLong());
    }

    private static @Nullable UUID uuidOrNull(ByteBuffer tuple) {
        return tuple.getInt() < 0 ? null : new UUID(tuple.getLong(), tuple.getLong());
    }
}
