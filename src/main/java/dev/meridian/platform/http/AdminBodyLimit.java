package dev.meridian.platform.http;

import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The bodies of administrators, tables that they bring in, end at 10 MiB: said by their length, or noticed while they are
 * read. They are read only when it is known who sends them; for all others see {@link RequestBody}.
 */
public class AdminBodyLimit {
    /** The most bytes that a body for an administrator's operation may have. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** Where administrators' operations are. */
    static final String PATHS = "/v1/admin/";

    @ServerRequestFilter(preMatching = true)
    void limit(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith(PATHS)) {
            return;
        }
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (length != null && (length.length() > 9 || Integer.parseInt(length) > MAX_BYTES)) {
            throw tooLarge(MAX_BYTES);
        }
        if (length == null && request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream(), MAX_BYTES));
        }
    }

    static ProblemException tooLarge(int most) {
        return ProblemException.of(ProblemType.PAYLOAD_TOO_LARGE, "The body has more than " + most + " bytes");
    }

    private static final class Limited extends FilterInputStream {
        private final int most;
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge(most);
            }
        }
    }
}
