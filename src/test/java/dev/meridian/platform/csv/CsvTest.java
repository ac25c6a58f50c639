package dev.meridian.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void a_row_is_named_by_the_line_on_which_it_begins() {
        CsvFile file = Csv.parse("a,b\r\n1,\"two\r\nlines\"\r\n3,4\r\n5,\"x\ny\nz\"\r\n7,8");
        assertThat(file.rows()).extracting(CsvFile.Row::line).containsExactly(2L, 4L, 5L, 8L);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_column() {
        assertThat(Csv.parse("\ufeffa,b\n1,2").columns()).containsExactly("a", "b");
    }

    @Test
    void a_short_row_is_read_and_says_so() {
        CsvFile.Row row = Csv.parse("a,b\n1\n").rows().get(0);
        assertThat(row.isWhole()).isFalse();
        assertThat(row.get("a")).contains("1");
        assertThat(row.get("b")).isEmpty();
    }

    @Test
    void a_quote_that_is_never_closed_spoils_its_row_alone() {
        CsvFile file = Csv.parse("a,b\n1,2\n3,\"open");
        assertThat(file.rows()).hasSize(2);
    }

    @Test
    void an_empty_file_has_no_columns() {
        assertThat(Csv.parse("").columns()).isEmpty();
    }

    @Test
    void a_header_with_a_blank_name_is_none() {
        assertThatThrownBy(() -> Csv.parse("a,,b\n1,2,3")).isInstanceOf(IllegalArgumentException.class);
    }
}
