package dev.meridian.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {

    @ParameterizedTest(name = "{0} * {1} / {2} is {3} rounded down and {4} rounded half up")
    @CsvSource({
        "1, 1, 2, 0, 1",
        "3, 1, 2, 1, 2",
        "1, 1, 3, 0, 0",
        "2, 1, 3, 0, 1",
        "4, 1, 2, 2, 2",
        "1000000000000000000, 10001, 20000, 500050000000000000, 500050000000000000",
        "1000000000000000001, 10000, 20000, 500000000000000000, 500000000000000001",
        "9000000000000000000, 3, 4, 6750000000000000000, 6750000000000000000"
    })
    void quotients_are_exact_even_where_the_product_does_not_fit(long a, long b, long c, long floor, long halfUp) {
        assertThat(Exact.floor(a, b, c)).isEqualTo(floor);
        assertThat(Exact.halfUp(a, b, c)).isEqualTo(halfUp);
    }
}
