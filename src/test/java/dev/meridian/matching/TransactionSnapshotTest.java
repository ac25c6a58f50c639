package dev.meridian.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionSnapshotTest {
    @ParameterizedTest
    @CsvSource({"9,true", "10,false", "11,true", "12,true", "13,false", "14,true", "19,true", "20,false", "21,false"})
    void it_sees_what_was_over_when_it_was_taken(long xid, boolean seen) {
        assertThat(TransactionSnapshot.of("10:20:10,13").sees(xid)).isEqualTo(seen);
    }

    @Test
    void with_nothing_under_way_it_sees_everything_before_it() {
        TransactionSnapshot snapshot = TransactionSnapshot.of("20:20:");
        assertThat(snapshot.running()).isEmpty();
        assertThat(snapshot.sees(19)).isTrue();
        assertThat(snapshot.sees(20)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"10:20:10,13", "20:20:", "9007199254740993:9007199254740999:9007199254740995"})
    void it_is_written_as_postgresql_reads_it(String text) {
        assertThat(TransactionSnapshot.of(text)).hasToString(text);
    }
}
