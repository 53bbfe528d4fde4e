package interleave.event;

import interleave.spec.InterleavingsSpec;
import interleave.spec.Scenario;
import interleave.spec.Subject;
import interleave.support.Defect;
import java.util.List;
import org.jetbrains.lincheck.datastructures.Operation;

/**
 * Question: is there an interleaving in which somebody misses the event, or goes on before it?
 *
 * <p>In every scenario the event is set in the end, so that whoever waits may go on. Out of reach: {@code set} and
 * {@code clear} at once, for who comes after them waits rightly, and nobody can tell here who came when; time and
 * interrupts; and {@code notify}, which Lincheck takes for {@code notifyAll}.
 */
public final class EventInterleavings implements InterleavingsSpec {
    /** Created by the engine, by name. */
    public EventInterleavings() {}

    @Override
    public Class<?> operations() {
        return Operations.class;
    }

    @Override
    public Class<?> sequential() {
        return SequentialEvent.class;
    }

    @Override
    public List<Scenario> scenarios() {
        return List.of(
                Scenario.of(
                                "one waits, one sets",
                                Defect.TOO_EARLY,
                                List.of("await", "isSet"),
                                List.of("set"),
                                List.of("isSet"))
                        .whenStuck(Defect.LOST_WAKEUP),
                Scenario.of(
                                "two wait, one sets",
                                Defect.TOO_EARLY,
                                List.of(List.of("await"), List.of("await"), List.of("set")),
                                List.of("isSet"))
                        .whenStuck(Defect.LOST_WAKEUP),
                Scenario.of(
                                "one sets, one clears",
                                Defect.NOT_ATOMIC,
                                List.of("set", "isSet"),
                                List.of("isSet", "clear"),
                                List.of("isSet"))
                        .whenStuck(Defect.LOST_WAKEUP));
    }

    /** What the threads of a scenario call. */
    public static class Operations {
        private final Event event = Subject.factory(EventFactory.class).create();

        /** Created by Lincheck, for every interleaving. */
        public Operations() {}

        /** {@link Event#set}. */
        @Operation
        public void set() {
            event.set();
        }

        /** {@link Event#clear}. */
        @Operation
        public void clear() {
            event.clear();
        }

        /** {@link Event#isSet}. */
        @Operation
        public boolean isSet() {
            return event.isSet();
        }

        /** {@link Event#await()}. */
        @Operation
        public void await() throws InterruptedException {
            event.await();
        }
    }

    /** An event for one thread: what results are right is decided by it. */
    public static class SequentialEvent {
        private boolean set;

        /** Created by Lincheck. */
        public SequentialEvent() {}

        /** {@link Event#set}. */
        public void set() {
            set = true;
        }

        /** {@link Event#clear}. */
        public void clear() {
            set = false;
        }

        /** {@link Event#isSet}. */
        public boolean isSet() {
            return set;
        }

        /** Where the real one would wait, this one throws: no order of the calls leads through here. */
        public void await() {
            if (!set) {
                throw new IllegalStateException("would wait");
            }
        }
    }
}
