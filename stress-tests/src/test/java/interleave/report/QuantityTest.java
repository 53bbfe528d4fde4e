package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "0.0125, 12.5 ns",
        "0.9994, 999 ns",
        "0.9999, 1.00 µs",
        "1.234, 1.23 µs",
        "12.34, 12.3 µs",
        "999.4, 999 µs",
        "999.9, 1.00 ms",
        "505312, 505 ms",
        "1500000, 1.50 s",
        "12345678, 12.3 s"
    })
    void a_time_is_told_in_its_unit_with_three_digits(double micros, String told) {
        assertThat(Quantity.micros(micros)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9.87, 9.87", "1234, 1.23 k", "999999, 1.00 M", "711000000, 711 M"})
    void so_is_a_number(double number, String told) {
        assertThat(Quantity.many(number)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0 %", "0.0162, 1.6 %", "0.0996, 10 %", "1, 100 %"})
    void a_share_is_told_in_percent(double share, String told) {
        assertThat(Quantity.percent(share)).isEqualTo(told);
    }

    @Test
    void a_range_is_told_in_the_unit_of_what_is_typical() {
        assertThat(Quantity.microsRange(490_000, 1_511_000, 505_000)).isEqualTo("490–1511");
    }
}
