package interleave.explore.execution;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Notices that a strand goes round in circles: it comes to the same operation again and nothing that it has looked
 * at since has changed. Such a strand waits, in truth, for one of these to change, and is not scheduled before.
 */
final class Spin {
    /** How often a strand may come by in vain before it is taken to wait. */
    private static final int PATIENCE = 2;

    /** The same for one who holds a lock, and so may keep away those he waits for. */
    private static final int PATIENCE_WITH_LOCKS = 12;

    private final IdentityHashMap<Resource, Integer> seen = new IdentityHashMap<>();
    private final Map<Place, Integer> visits = new HashMap<>();
    private boolean waiting;
    private boolean released;

    private record Place(int site, String verb) {}

    /** The strand has come to {@code operation}. */
    void visit(Operation operation, boolean holdsLocks) {
        if (operation.kind() == Operation.Kind.CHANGES) {
            return;
        }
        if (changed()) {
            forget();
        }
        int times = visits.merge(new Place(operation.site(), operation.verb()), 1, Integer::sum);
        waiting = times > (holdsLocks ? PATIENCE_WITH_LOCKS : PATIENCE);
    }

    /** The strand has looked at what {@code operation} touches. */
    void looked(Operation operation) {
        for (Touch touch : operation.touches()) {
            seen.putIfAbsent(touch.resource(), touch.resource().version());
        }
    }

    /** The strand has got somewhere. Whether it had been let go on in vain, and so has given up its loop. */
    boolean progress() {
        boolean gaveUp = released && !changed();
        forget();
        return gaveUp;
    }

    /** Whether it makes no sense to schedule the strand. */
    boolean inVain() {
        return waiting && !changed();
    }

    /** Whether it has come by in vain lately. */
    boolean circling() {
        return waiting || released;
    }

    /** Lets it go on all the same: nobody else can. */
    void release() {
        waiting = false;
        released = true;
        visits.clear();
    }

    private boolean changed() {
        for (Map.Entry<Resource, Integer> entry : seen.entrySet()) {
            if (entry.getKey().version() != entry.getValue()) {
                return true;
            }
        }
        return false;
    }

    private void forget() {
        seen.clear();
        visits.clear();
        waiting = false;
        released = false;
    }
}
