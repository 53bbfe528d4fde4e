package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import interleave.judge.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A comparison as a page for the terminal, as a page for a browser, as a table and as a document. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComparisonTest {
    @Test
    void the_terminal_gets_verdicts_figures_and_what_they_mean() {
        String page = terminal();

        assertThat(page)
                .containsSubsequence(
                        "what each judge says",
                        "At a steady pace: 1,000 items a second",
                        "As fast as can be",
                        "With nothing to do",
                        "What it means",
                        "The evidence");
        assertThat(lines(page, "Told ")).first().asString().contains("12.0 µs", "10.8–13.2", "24.0 µs", "1.2 %", "4/5");
        assertThat(lines(page, "Told ").get(1)).contains("1.23 M", "1.00–1.50", "321 ns", "97 %");
        assertThat(lines(page, "My<Buffer>")).anyMatch(line -> line.contains("Not measured, because it is wrong"));
    }

    @Test
    void a_figure_of_too_few_undisturbed_rounds_is_called_inconclusive() {
        assertThat(lines(terminal(), "Disturbed "))
                .first()
                .asString()
                .contains("inconclusive")
                .doesNotContain("12.0 µs");
        assertThat(lines(terminal(), "Told ")).first().asString().doesNotContain("inconclusive");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        assertThat(terminal().lines())
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(110));
    }

    @Test
    void the_page_for_a_browser_needs_nothing_else_and_is_small() {
        String html = ComparisonHtml.of(ComparisonSample.report());

        assertThat(html).contains("<svg", "Sleeper", "505 ms", "sleeps half its interval before it notices");
        assertThat(html).doesNotContain("<script", "<link", "<img", "src=");
        assertThat(Pattern.compile("(href|url\\()\\s*=?\\s*[\"']?https?:")
                        .matcher(html)
                        .find())
                .isFalse();
        assertThat(html.length()).isLessThan(200_000);
    }

    @Test
    void what_a_student_has_called_his_class_is_no_markup() {
        assertThat(ComparisonHtml.of(ComparisonSample.report()))
                .contains("My&lt;Buffer&gt;")
                .doesNotContain("My<Buffer>");
    }

    @Test
    void a_spreadsheet_gets_a_row_for_each_variant_and_an_empty_cell_for_what_was_not_measured() {
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(ComparisonCsv.of(ComparisonSample.report())).stream()
                        .toList();

        assertThat(rows)
                .extracting(row -> row.getField("variant"))
                .containsExactly("Told", "Sleeper", "Disturbed", "My<Buffer>");
        assertThat(rows.get(1).getField("median_us")).isEqualTo("505000");
        assertThat(rows.getFirst().getField("contract")).isEqualTo("passed");
        assertThat(rows.getLast().getField("holds")).isEqualTo("false");
        assertThat(rows.getLast().getField("median_us")).isEmpty();
    }

    @Test
    void the_document_fits_its_schema() {
        assertThat(RunSchema.complaintsOfComparison(Json.page(ComparisonSample.report())))
                .isEmpty();
        assertThat(RunSchema.complaintsOfComparison(
                        Json.page(ComparisonSample.report()).replace("\"topic\"", "\"topik\"")))
                .isNotEmpty();
        assertThat(RunSchema.complaintsOfComparison(
                        Json.page(ComparisonSample.report()).replace("\"EXPOSED\"", "\"GUILTY\"")))
                .isNotEmpty();
    }

    private static String terminal() {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new ComparisonPage(out, new Style(110, false, true)).print(ComparisonSample.report());
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The lines of the tables and lists that begin with {@code name}, behind the verdicts. */
    private static List<String> lines(String page, String name) {
        return page.lines()
                .dropWhile(line -> !line.contains("At a steady pace"))
                .filter(line -> line.strip().startsWith(name))
                .toList();
    }
}
