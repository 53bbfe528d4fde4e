package interleave.explore.model;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Sites;
import interleave.explore.execution.Strand;

/** Counts the turns of loops: one that goes on and on without a visible operation would keep everybody waiting. */
public final class Loops {
    private static final int LIMIT = 5_000_000;

    private Loops() {}

    /** Called when a loop begins anew. */
    public static void turn() {
        Strand me = Strand.current();
        if (me != null && me.turn() > LIMIT) {
            me.execution()
                    .end(
                            Ending.Kind.STUCK,
                            "*" + me + "* has gone round a loop near " + Sites.of(me.site()) + " " + LIMIT
                                    + " times without doing anything that others can see");
        }
    }
}
