package interleave.explore.model;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Strand;

/** What the explorer has no model of. It ends the execution: whatever came after it could not be trusted. */
public final class NotModelled {
    private NotModelled() {}

    /** Called in front of a call to {@code what}. */
    public static void called(String what) {
        Strand me = Strand.current();
        if (me != null) {
            me.execution().end(Ending.Kind.NOT_MODELLED, "the explorer has no model of " + what);
        }
    }

    /** To be thrown by who has no model of {@code what}. */
    public static IllegalStateException call(String what) {
        called(what);
        return new IllegalStateException(what); // not reached: the execution is over
    }
}
