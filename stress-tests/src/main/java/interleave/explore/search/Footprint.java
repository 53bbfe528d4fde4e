package interleave.explore.search;

import interleave.explore.execution.Step;
import interleave.explore.execution.Touch;
import java.util.List;

/**
 * What a step of another execution touched, by the numbers of the resources: these are the same as long as they were
 * made before the two executions parted. If it touched any that was made later, it is taken to conflict with everything.
 */
final class Footprint {
    /** Conflicts with everything. */
    static final Footprint ANY = new Footprint(new int[0], new boolean[0], true);

    private final int[] resources;
    private final boolean[] changes;
    private final boolean any;

    private Footprint(int[] resources, boolean[] changes, boolean any) {
        this.resources = resources;
        this.changes = changes;
        this.any = any;
    }

    /**
     * The footprint of {@code step}.
     *
     * @param known how many resources there were before it
     */
    static Footprint of(Step step, int known) {
        List<Touch> touches = step.touches();
        int[] resources = new int[touches.size()];
        boolean[] changes = new boolean[touches.size()];
        for (int i = 0; i < resources.length; i++) {
            resources[i] = touches.get(i).resource().number();
            changes[i] = touches.get(i).changes();
            if (resources[i] >= known) {
                return ANY;
            }
        }
        return new Footprint(resources, changes, false);
    }

    /** What both touched: the same step may go on in different ways. */
    Footprint and(Footprint other) {
        if (any || other.any) {
            return ANY;
        }
        int[] all = java.util.Arrays.copyOf(resources, resources.length + other.resources.length);
        boolean[] change = java.util.Arrays.copyOf(changes, all.length);
        System.arraycopy(other.resources, 0, all, resources.length, other.resources.length);
        System.arraycopy(other.changes, 0, change, changes.length, other.changes.length);
        return new Footprint(all, change, false);
    }

    boolean conflicts(Step step) {
        if (any) {
            return true;
        }
        for (Touch touch : step.touches()) {
            for (int i = 0; i < resources.length; i++) {
                if (resources[i] == touch.resource().number() && (changes[i] || touch.changes())) {
                    return true;
                }
            }
        }
        return false;
    }
}
