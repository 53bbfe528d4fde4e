package interleave.load;

import java.util.List;

/**
 * How a server stood all kinds of trouble, as JSON has it.
 *
 * @param format version of this document's shape; see {@code notes/schema/load.schema.json}
 * @param seed the same makes the same trouble
 * @param holds whether none has failed
 * @param faults how it stood each
 */
public record FaultPage(int format, long seed, boolean holds, List<FaultReport> faults) {
    /** Its page. */
    public static FaultPage of(long seed, boolean holds, List<FaultReport> faults) {
        return new FaultPage(LoadReport.FORMAT, seed, holds, List.copyOf(faults));
    }
}
