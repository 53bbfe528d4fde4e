package interleave.explore.execution;

import java.util.Set;
import java.util.TreeSet;

/** What an operation means to those who wait for a change. */
final class Effects {
    private final Candidates candidates;
    private final Journal journal;
    private final Set<String> leftOut = new TreeSet<>();

    Effects(Candidates candidates, Journal journal) {
        this.candidates = candidates;
        this.journal = journal;
    }

    /** {@code operation} happens. */
    void of(Strand me, Operation operation) {
        switch (operation.kind()) {
            case CHANGES -> {
                operation.touches().forEach(Effects::change);
                progressed(me);
            }
            case PASSES -> operation.touches().forEach(Effects::change);
            case LOOKS -> me.spin().looked(operation);
            case ATTEMPTS -> {} // outcome() will tell
        }
    }

    /** {@code operation}, which was an attempt, has happened. */
    void outcome(Strand me, Operation operation, boolean success) {
        if (success) {
            operation.touches().forEach(Effects::change);
            progressed(me);
        } else {
            me.spin().looked(operation);
            journal.onlyLooked(operation);
        }
    }

    /** {@code me} has come to its end. */
    void finished(Strand me) {
        progressed(me);
    }

    Set<String> leftOut() {
        return leftOut;
    }

    void leaveOut(String what) {
        leftOut.add(what);
    }

    private void progressed(Strand me) {
        candidates.progressed();
        if (me.spin().progress()) {
            leaveOut("loops that end although nothing that they look at has changed");
        }
    }

    private static void change(Touch touch) {
        if (touch.changes()) {
            touch.resource().change();
        }
    }
}
