package interleave.load;

/**
 * How a server stood one kind of trouble.
 *
 * @param name of the trouble
 * @param verdict in a word
 * @param sentence what was seen
 */
public record FaultReport(String name, Verdict verdict, String sentence) {
    /** In a word. */
    public enum Verdict {
        /** Everybody got what he should, meanwhile and afterwards. */
        HELD,
        /** While the trouble lasted, another client was not served; afterwards it was. */
        HELD_UP,
        /** Wrong bytes, no refusal, or a server that serves nobody any more. */
        FAILED
    }
}
