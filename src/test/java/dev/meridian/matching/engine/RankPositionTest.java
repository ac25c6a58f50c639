package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankPositionTest {

    @Test
    void equal_scores_are_ordered_by_hash_then_by_id_as_unsigned_bytes() {
        UUID high = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
        UUID low = UUID.fromString("00000000-0000-0000-0000-000000000001");

        assertThat(List.of(new RankPosition(5, 1, high), new RankPosition(5, 1, low)))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(new RankPosition(5, -1, low)).isGreaterThan(new RankPosition(5, 1, low));
        assertThat(new RankPosition(6, -1, high)).isLessThan(new RankPosition(5, 0, low));
    }

    @Test
    void the_hash_is_the_first_eight_bytes_of_sha_256() {
        // printf '\0%.0s' {1..16} | sha256sum
        assertThat(TieHash.of(new UUID(0, 0))).isEqualTo(0x374708fff7719dd5L);
        assertThat(TieHash.of(new byte[0])).isEqualTo(0xe3b0c44298fc1c14L);
    }
}
