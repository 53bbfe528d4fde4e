package interleave.judge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Variants of one contract, side by side: the one document from which all output is drawn.
 *
 * @param format version of this document's shape; see {@code notes/schema/compare.schema.json}
 * @param machine where it was measured
 * @param lesson the lesson's slug
 * @param topic what is compared
 * @param item what is counted; empty if nothing was measured
 * @param itemsPerSecond the steady pace of each producer
 * @param rows the variants that hold first, in the order of their latency; then those that do not
 * @param exitCode 0 if nothing was seen wrong in what should be right or was handed in, otherwise 1; 3 and 4 as in a run
 */
public record ComparisonReport(
        int format,
        Machine machine,
        String lesson,
        String topic,
        String item,
        long itemsPerSecond,
        List<Row> rows,
        int exitCode) {

    /** The current shape of the document. */
    public static final int FORMAT = 1;

    /** Copies what it is given. */
    public ComparisonReport {
        rows = List.copyOf(rows);
    }

    /**
     * One variant.
     *
     * @param judged what every judge says of it
     * @param figures what was measured; null if it was not, because it is wrong or because measuring failed
     * @param meaning one sentence on what the figures mean, or why there are none
     */
    public record Row(VariantReport judged, @Nullable ComparedFigures figures, String meaning) {
        /** Whether no judge has seen anything wrong with it, and at least one has looked. */
        public boolean holds() {
            return judged.holds();
        }
    }
}
