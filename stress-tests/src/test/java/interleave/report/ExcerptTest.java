package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: does the caret stand below the character that it is about? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExcerptTest {
    @Test
    void the_caret_stands_below_the_column() {
        assertThat(Excerpt.lines("int x = y;", 9, 80)).containsExactly("int x = y;", "        ^");
    }

    @Test
    void indentation_is_left_out() {
        assertThat(Excerpt.lines("\t\tint x = y;", 11, 80)).containsExactly("int x = y;", "        ^");
    }

    @Test
    void a_tab_in_the_line_and_a_wide_sign_take_the_columns_they_take() {
        assertThat(Excerpt.lines("a\tb 数 c", 7, 80)).containsExactly("a    b 数 c", "          ^");
    }

    @Test
    void an_error_behind_the_end_of_the_line_points_behind_it() {
        assertThat(Excerpt.lines("int x", 99, 80)).containsExactly("int x", "     ^");
        assertThat(Excerpt.lines("", 1, 80)).containsExactly("", "^");
    }

    @Test
    void of_a_long_line_the_part_around_the_caret_is_shown() {
        String line = "a".repeat(200) + "!" + "b".repeat(200);

        assertThat(Excerpt.lines(line, 201, 40))
                .allSatisfy(shown -> assertThat(shown).hasSizeLessThanOrEqualTo(40));
        assertThat(Excerpt.lines(line, 201, 40).getFirst().indexOf('!'))
                .isEqualTo(Excerpt.lines(line, 201, 40).getLast().indexOf('^'));
    }
}
