package interleave.spec;

import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.support.Defect;
import interleave.support.Judge;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table in which every cell is the verdict on one operation of one class. What a cell should say is
 * declared; what it says is what the judges have seen, who ask of each class the questions of each row by
 * themselves and do not stop at the first that is answered wrongly.
 *
 * @param topic the classes, one for each column, and the specs that hold the questions
 * @param rows the operations
 */
public record Grid(Topic topic, List<Row> rows) {

    /** Copies what it is given. */
    public Grid {
        rows = List.copyOf(rows);
    }

    /**
     * What stands above a column, and the class it is about.
     *
     * @param title in one word
     * @param type implements the contract of the grid's topic
     */
    public record Column(String title, Class<?> type) {}

    /**
     * One operation.
     *
     * @param operation as the slides write it
     * @param said what they say of it; empty if they say nothing
     * @param code as it is written here
     * @param questions which questions are about it, for each judge that has some; where it is not safe, all of these
     *     judges must see it
     * @param shows the defect of a class on which it is not safe
     * @param unsafeOn the columns, by title, on which it is not safe
     */
    public record Row(
            String operation,
            String said,
            String code,
            Map<Judge, List<String>> questions,
            Defect shows,
            Set<String> unsafeOn) {

        /** Copies what it is given. */
        public Row {
            questions = Map.copyOf(questions);
            unsafeOn = Set.copyOf(unsafeOn);
        }
    }

    /** A grid whose columns are {@code columns}; {@code contract}, {@code factory} and {@code specs} as in {@link Topic}. */
    public static Grid of(
            String name,
            Class<?> contract,
            Class<?> factory,
            Map<Judge, Class<?>> specs,
            List<Column> columns,
            Row... rows) {
        List<Variant> variants = columns.stream()
                .map(column -> new Variant(column.title(), column.type().getName(), List.of(), new Claim.Right()))
                .toList();
        return new Grid(new Topic(name, contract, factory, specs, variants), Arrays.asList(rows));
    }

    /** The cells of {@code row}, one for each column, for the judges to judge. */
    public List<Variant> cells(Row row) {
        return topic.variants().stream().map(column -> cell(row, column)).toList();
    }

    private static Variant cell(Row row, Variant column) {
        Claim claim = row.unsafeOn().contains(column.name())
                ? new Claim.Unsafe(
                        row.shows(), row.questions().keySet().stream().sorted().toList())
                : new Claim.Right();
        return new Variant(row.code() + " on " + column.name(), column.className(), List.of(), claim, row.questions());
    }
}
