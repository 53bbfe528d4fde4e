package interleave.queue;

import java.util.List;

/** The scenarios of {@link QueueInterleavings}, where that item leaves which is least. */
public final class PriorityInterleavings extends QueueInterleavings {
    /** Created by the engine, by name. */
    public PriorityInterleavings() {}

    @Override
    public Class<?> sequential() {
        return Sequential.class;
    }

    /** The order. */
    public static final class Sequential extends SequentialQueue {
        /** Created by Lincheck. */
        public Sequential() {}

        @Override
        int next(List<Integer> items) {
            return items.indexOf(java.util.Collections.min(items));
        }
    }
}
