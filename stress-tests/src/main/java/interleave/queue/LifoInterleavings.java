package interleave.queue;

import java.util.List;

/** The scenarios of {@link QueueInterleavings}, where that item leaves which came last. */
public final class LifoInterleavings extends QueueInterleavings {
    /** Created by the engine, by name. */
    public LifoInterleavings() {}

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
            return items.size() - 1;
        }
    }
}
