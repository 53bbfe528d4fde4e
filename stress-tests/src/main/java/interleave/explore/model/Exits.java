package interleave.explore.model;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Sites;
import interleave.explore.execution.Strand;

/** {@link System#exit}. */
public final class Exits {
    private Exits() {}

    /** {@link System#exit}: nothing comes after it. */
    public static void exit(int status) {
        Strand me = Strand.current();
        if (me == null) {
            throw new IllegalStateException("System.exit(" + status + ")");
        }
        me.execution()
                .end(
                        Ending.Kind.EXIT,
                        "*" + me + "* ended the JVM by System.exit(" + status + ") at " + Sites.of(me.site()));
    }
}
