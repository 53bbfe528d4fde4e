package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.judge.RunReport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Question: can the report be read on any screen? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsoleReportTest {

    @Test
    void prints_its_title_and_the_machine_before_anything_else_is_known() {
        assertThat(Printed.lines(
                        Printed.PLAIN,
                        console -> console.lessonBegins("counter", "How can it be?", CounterSample.MACHINE)))
                .containsExactly(
                        "Interleave · counter · How can it be?",
                        "2 cores · Some CPU (amd64) · JDK Some Vendor 25 · 2026-01-31");
    }

    @Test
    void numbers_the_sections_in_the_order_of_the_lesson() {
        assertThat(Printed.lines(Printed.PLAIN, CounterSample.run()).stream()
                        .filter(line -> line.matches("\\d .*"))
                        .filter(line -> !line.contains("cores")))
                .containsExactly(
                        "1 The slide's experiment: 10 threads × 50,000 increments of one variable",
                        "2 The variants, and what each judge says",
                        "3 What each judge cannot see",
                        "4 How hard is each to see?",
                        "5 What the right ones cost");
    }

    @Test
    void sums_up_how_each_lesson_ended_when_there_was_more_than_one() {
        var two = new RunReport(
                RunReport.FORMAT,
                CounterSample.MACHINE,
                List.of(CounterSample.lesson(), TroubleSample.lesson()),
                List.of(),
                List.of(),
                List.of("the judge load", "what it costs"),
                1);

        assertThat(Printed.lines(Printed.PLAIN, console -> console.runEnds(two)))
                .contains("Left out by --quick: the judge load; what it costs.")
                .contains("counter   As claimed: 8 broken variants exposed, 8 right ones hold.")
                .anyMatch(line -> line.startsWith("transfer  Not as claimed: "));
        assertThat(Printed.lines(Printed.PLAIN, console -> console.runEnds(CounterSample.run())))
                .isEmpty();
    }

    @Test
    void is_short_enough_to_be_shown_to_a_class() {
        assertThat(Printed.lines(Printed.PLAIN, CounterSample.run())).hasSizeLessThanOrEqualTo(205);
    }

    @ParameterizedTest(name = "{displayName} of {0} columns")
    @ValueSource(ints = {60, 80, 100, 120})
    void prints_no_line_wider_than_the_screen(int width) {
        var style = new Style(width, false, true);

        assertThat(Printed.lines(style, CounterSample.run())).allMatch(line -> Width.of(line) <= width);
        assertThat(Printed.lines(style, TroubleSample.run())).allMatch(line -> Width.of(line) <= width);
    }

    @Test
    void prints_no_escape_codes_unless_colours_are_on_not_even_those_of_a_judged_program() {
        assertThat(String.join("", Printed.lines(Printed.PLAIN, TroubleSample.run())))
                .contains("but was 0?[31m")
                .doesNotContain("\u001b");
    }

    @Test
    void paints_exposed_red_and_what_a_judge_overlooked_pale() {
        List<String> lines = Printed.lines(new Style(120, true, true), CounterSample.run());

        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "BrokenCounterUnlockedRead",
                                "\u001b[2mpassed\u001b[0m",
                                "\u001b[1;31mEXPOSED\u001b[0m"));
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("StripedCounter", "\u001b[32mpassed\u001b[0m"));
    }

    @Test
    void looks_the_same_with_colours_once_they_are_taken_away() {
        List<String> coloured = Printed.lines(new Style(80, true, true), TroubleSample.run());

        assertThat(coloured.stream().map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "")))
                .containsExactlyElementsOf(Printed.lines(new Style(80, false, true), TroubleSample.run()));
    }

    @Test
    void keeps_to_ascii_where_the_screen_can_show_nothing_else() {
        List<String> ascii = Printed.lines(new Style(100, false, false), CounterSample.run());

        assertThat(String.join("", ascii)).matches("\\p{ASCII}*").contains("< forbidden");
        assertThat(ascii).hasSameSizeAs(Printed.lines(new Style(100, false, true), CounterSample.run()));
    }

    @Test
    void writes_numbers_in_the_same_way_in_every_country() {
        Locale before = Locale.getDefault();
        List<String> expected = Printed.lines(Printed.PLAIN, CounterSample.run());
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Printed.lines(Printed.PLAIN, CounterSample.run())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }
}
