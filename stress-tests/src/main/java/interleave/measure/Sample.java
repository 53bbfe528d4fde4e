package interleave.measure;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What one step has measured; {@code neighbours} is how many cores other programs kept busy meanwhile. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Sample.Warm.class, name = "warm"),
    @JsonSubTypes.Type(value = Sample.Idle.class, name = "idle"),
    @JsonSubTypes.Type(value = Sample.Paced.class, name = "paced"),
    @JsonSubTypes.Type(value = Sample.FlatOut.class, name = "flat-out")
})
public sealed interface Sample {

    /** The JIT has done its work; {@code item} is what will be counted, in one word. */
    record Warm(String item) implements Sample {}

    /**
     * With nothing to do.
     *
     * @param waits whether there is anything in it that ever waits; if not, the rest is 0
     * @param seconds for how long it waited
     * @param used what the waiting thread used meanwhile
     */
    record Idle(boolean waits, double seconds, Usage used, double neighbours) implements Sample {}

    /**
     * At a steady pace.
     *
     * @param latencies nanoseconds, as a compressed HdrHistogram in Base64
     * @param items how many items there were
     * @param seconds until the last of them had been taken
     * @param used what was used for them, without what keeping the pace took
     */
    record Paced(String latencies, long items, double seconds, Usage used, double neighbours) implements Sample {}

    /**
     * As fast as can be.
     *
     * @param shares how many items each of the threads got that compete with each other
     * @param seconds until the last item had been taken
     * @param used what all threads used together
     */
    record FlatOut(List<Long> shares, double seconds, Usage used, double neighbours) implements Sample {
        /** Copies what it is given. */
        public FlatOut {
            shares = List.copyOf(shares);
        }

        long items() {
            return shares.stream().mapToLong(Long::longValue).sum();
        }
    }
}
