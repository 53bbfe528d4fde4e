package interleave.queue;

import java.util.List;

/** The scenarios of {@link QueueInterleavings}, where that item leaves which came first. */
public final class FifoInterleavings extends QueueInterleavings {
    /** Created by the engine, by name. */
    public FifoInterleavings() {}

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
            return 0;
        }
    }
}
