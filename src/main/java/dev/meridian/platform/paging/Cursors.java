package dev.meridian.platform.paging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.meridian.platform.key.Seals;
import dev.meridian.platform.problem.ProblemException;
import dev.meridian.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;

/**
 * Cursors are sealed: nobody can alter one, and nobody can read from one what the page itself withholds (an anonymous
 * candidate's id). The list's name is sealed with it, so that a cursor serves the list that issued it only.
 */
@ApplicationScoped
public class Cursors {
    private static final String PURPOSE = "cursor";

    private final Seals seals;
    private final ObjectMapper mapper;

    @Inject
    Cursors(Seals seals, ObjectMapper mapper) {
        this.seals = seals;
        this.mapper = mapper;
    }

    /** A position in the list as a cursor. */
    public String seal(String list, Object position) {
        try {
            byte[] sealed = seals.seal(PURPOSE, list, mapper.writeValueAsBytes(position));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A position is a record of plain values", e);
        }
    }

    /**
     * The position that a cursor names.
     *
     * @throws ProblemException where the cursor is altered or of another list
     */
    public <T> T open(String list, String cursor, Class<T> type) {
        try {
            byte[] open = seals.open(PURPOSE, list, Base64.getUrlDecoder().decode(cursor))
                    .orElseThrow(Cursors::badCursor);
            return mapper.readValue(open, type);
        } catch (IllegalArgumentException | IOException e) {
            throw badCursor();
        }
    }

    private static ProblemException badCursor() {
        return ProblemException.of(ProblemType.BAD_CURSOR, "The cursor was altered or belongs to another list");
    }
}
