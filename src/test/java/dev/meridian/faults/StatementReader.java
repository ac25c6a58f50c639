package dev.meridian.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads off the bytes that a client sends to PostgreSQL which statements it has executed (protocol 3, without encryption). */
final class StatementReader {
    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final Map<String, String> prepared = new HashMap<>();
    private byte[] pending = new byte[0];
    private boolean started;

    /** The statements that these bytes complete, in their order. */
    List<String> read(byte[] bytes, int length) {
        ByteBuffer all = ByteBuffer.allocate(pending.length + length)
                .put(pending)
                .put(bytes, 0, length)
                .flip();
        List<String> statements = new ArrayList<>();
        while (takeMessage(all, statements)) {
            // The next one.
        }
        pending = new byte[all.remaining()];
        all.get(pending);
        return statements;
    }

    private boolean takeMessage(ByteBuffer all, List<String> statements) {
        int type = started ? 1 : 0;
        if (all.remaining() < type + Integer.BYTES) {
            return false;
        }
        int length = all.getInt(all.position() + type);
        if (all.remaining() < type + length) {
            return false;
        }
        ByteBuffer body = all.slice(all.position() + type + Integer.BYTES, length - Integer.BYTES);
        if (started) {
            note((char) all.get(all.position()), body, statements);
        } else {
            int code = body.getInt();
            started = code != SSL_REQUEST && code != GSS_REQUEST;
        }
        all.position(all.position() + type + length);
        return true;
    }

    private void note(char type, ByteBuffer body, List<String> statements) {
        switch (type) {
            case 'Q' -> statements.add(text(body));
            case 'P' -> prepared.put(text(body), text(body));
            case 'B' -> {
                text(body); // the portal's name
                statements.add(prepared.getOrDefault(text(body), ""));
            }
            default -> {
                // Says nothing of statements.
            }
        }
    }

    private static String text(ByteBuffer body) {
        int start = body.position();
        while (body.get() != 0) {
            // To the end of the string.
        }
        byte[] bytes = new byte[body.position() - 1 - start];
        body.get(start, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
