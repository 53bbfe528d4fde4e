package interleave.explore.model;

import interleave.explore.execution.Resource;
import interleave.explore.execution.Strand;

/** The edges of happens-before that synchronisation makes (JLS 17.4.4). */
final class Order {
    private Order() {}

    /** What {@code strand} does from now on comes after all that was released at {@code resource}. */
    static void acquire(Strand strand, Resource resource) {
        strand.clock().join(resource.left());
    }

    /** What {@code strand} has done so far comes before all that is acquired at {@code resource} from now on. */
    static void release(Strand strand, Resource resource) {
        resource.left().join(strand.clock());
        strand.clock().tick(strand.number());
    }
}
