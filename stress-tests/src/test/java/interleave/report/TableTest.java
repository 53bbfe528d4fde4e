package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: do columns line up, whatever stands in them? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableTest {
    private static final Style STYLE = new Style(80, false, true);

    @Test
    void lines_up_columns_also_when_signs_are_wide_or_have_no_width() {
        Table table = new Table()
                .left("who")
                .right("count")
                .row(Cell.of("学生"), Cell.of("1"))
                .row(Cell.of("e\u0301va"), Cell.of("1,000"));

        assertThat(table.lines(STYLE, 80)).containsExactly("who   count", "学生      1", "e\u0301va   1,000");
    }

    @Test
    void breaks_the_widest_column_at_humps_when_the_page_is_narrow() {
        Table table = new Table().left("").left("").row(Cell.of("BrokenCounterTwoLocks"), Cell.of("passed"));

        assertThat(table.lines(STYLE, 26)).containsExactly("BrokenCounterTwo    passed", "Locks");
    }

    @Test
    void clips_what_may_be_clipped_before_it_breaks_anything_else() {
        Table table = new Table().left("").clipped("").row(Cell.of("BrokenCounterTwoLocks"), Cell.of("count = 0; //"));

        assertThat(table.lines(STYLE, 30)).containsExactly("BrokenCounterTwoLocks  count …");
    }

    @Test
    void indents_every_line_of_a_cell_that_is_indented() {
        Table table = new Table().left("").row(new Cell("count = count + 1", Tone.PLAIN, 2));

        assertThat(table.lines(STYLE, 12)).containsExactly("  count =", "  count + 1");
    }

    @Test
    void refuses_a_row_with_a_cell_too_few() {
        assertThatThrownBy(() -> new Table().left("").left("").row(Cell.EMPTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row of 2 cells was expected, but there are 1");
    }

    @Test
    void breaks_text_between_words_and_never_loses_any_of_it() {
        assertThat(Wrap.lines("  two words\n and a third  ", 9)).containsExactly("two words", "and a", "third");
        assertThat(Wrap.lines("", 9)).containsExactly("");
        assertThat(String.join("", Wrap.lines("abcdefghij学klmnop", 3))).isEqualTo("abcdefghij学klmnop");
    }

    @Test
    void knows_no_page_narrower_than_the_tables_need() {
        assertThat(List.of(new Style(0, false, true).width(), new Style(61, false, true).width()))
                .containsExactly(60, 61);
    }
}
