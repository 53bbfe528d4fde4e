package interleave.judge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table in which every cell is the verdict on one operation of one class.
 *
 * @param name what the classes are, in a few words
 * @param columns what stands above the columns, one for each class
 * @param rows one for each operation
 */
public record GridReport(String name, List<String> columns, List<Row> rows) {

    /**
     * One operation on every class.
     *
     * @param operation as the slides write it
     * @param said what they say of it; empty if they say nothing
     * @param code as it is written here
     * @param cells the verdicts, one for each column
     */
    public record Row(String operation, String said, String code, List<VariantReport> cells) {}

    /** All cells, row by row. */
    @JsonIgnore
    public List<VariantReport> cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).toList();
    }

    /** How the verdicts contradict what was claimed, a sentence each. */
    Stream<String> refutations() {
        return cells().stream()
                .flatMap(cell -> cell.refutations().stream().map(sentence -> cell.variant() + ": " + sentence));
    }
}
