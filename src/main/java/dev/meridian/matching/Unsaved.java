package dev.meridian.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.meridian.matching.engine.Posting;
import dev.meridian.matching.engine.TieHash;
import dev.meridian.posting.PostingForm;
import dev.meridian.posting.PostingSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * Requirements that are not saved. In place of an id, equal scores are ordered by a hash of what is asked, written in the
 * canonical form of RFC 8785: who asks the same again gets the same order.
 *
 * @param posting for the engine
 * @param list what a cursor of this ranking serves
 */
record Unsaved(Posting posting, String list) {
    /** Stands for the id that such a posting does not have. */
    static final UUID ID = new UUID(0, 0);

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Unsaved of(PostingSnapshot snapshot) {
        long tieHash = TieHash.of(canonical(snapshot.content()));
        Posting posting =
                EngineInputs.posting(snapshot).toBuilder().tieHash(tieHash).build();
        return new Unsaved(posting, "matches for " + snapshot.employerId() + " " + tieHash);
    }

    private static byte[] canonical(PostingForm content) {
        ObjectNode tree = MAPPER.valueToTree(content);
        if (content.engagementKinds() != null) {
            // A set has no order of its own, and canonical JSON keeps the one it finds.
            ArrayNode kinds = tree.putArray("engagementKinds");
            content.engagementKinds().stream().sorted().forEach(kind -> kinds.add(kind.name()));
        }
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("Our own JSON cannot be canonicalised", e);
        }
    }
}
