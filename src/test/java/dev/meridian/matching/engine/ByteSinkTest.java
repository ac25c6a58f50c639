package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a {@link ByteSink} takes, a {@link ByteSource} gives back. */
class ByteSinkTest {
    private final Random random = new Random(20260101);
    private final ByteSink sink = new ByteSink();

    private ByteSource written() {
        return new ByteSource(sink.toBytes(), 0);
    }

    @Test
    void numbers_of_any_size_come_back_however_many_they_are() {
        long[] numbers =
                random.longs(1_000).map(n -> n >>> random.nextInt(1, 64)).toArray();
        for (long number : numbers) {
            sink.number(number);
            sink.wide(-number);
        }
        ByteSource source = written();
        for (long number : numbers) {
            assertThat(source.number()).isEqualTo(number);
            assertThat(source.wide()).isEqualTo(-number);
        }
    }

    @Test
    void the_last_number_that_fits_a_byte_takes_one_and_the_next_takes_two() {
        sink.number(127);
        assertThat(sink.size()).isEqualTo(1);
        sink.number(128);
        assertThat(sink.size()).isEqualTo(3);
    }

    @Test
    void parts_of_blocks_come_back_however_long_they_are() {
        byte[] block = new byte[5_000];
        random.nextBytes(block);
        for (int length = 0; length < block.length; length = 3 * length + 1) {
            sink.single(7);
            sink.block(block, 2, 2 + length);
        }
        ByteSource source = written();
        for (int length = 0; length < block.length; length = 3 * length + 1) {
            assertThat(source.single()).isEqualTo(7);
            assertThat(source.block(length)).isEqualTo(Arrays.copyOfRange(block, 2, 2 + length));
        }
    }
}
