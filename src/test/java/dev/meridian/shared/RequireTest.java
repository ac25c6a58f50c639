package dev.meridian.shared;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    @Test
    void both_ends_of_a_range_are_inside_it() {
        assertThatNoException().isThrownBy(() -> Require.inRange("x", 1, 1, 5));
        assertThatNoException().isThrownBy(() -> Require.inRange("x", 5, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.inRange("x", 0, 1, 5))
                .withMessage("x must be between 1 and 5, not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.inRange("x", 6, 1, 5));
    }

    @Test
    void dates_far_from_any_working_life_are_refused() {
        assertThatNoException().isThrownBy(() -> Require.sensibleDate("x", LocalDate.of(1900, 1, 1)));
        assertThatNoException().isThrownBy(() -> Require.sensibleDate("x", LocalDate.of(2999, 12, 31)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.sensibleDate("x", LocalDate.of(1899, 12, 31)))
                .withMessageContaining("the year of x");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.sensibleDate("x", LocalDate.of(3000, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AZ", "ZA"})
    void two_capital_letters_are_a_country(String code) {
        assertThatNoException().isThrownBy(() -> Require.country(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "DEU", "de", "D1", "@A", "A[", "ÄÖ"})
    void anything_else_is_no_country(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.country(code))
                .withMessageContaining("such as DE, not " + code);
    }
}
