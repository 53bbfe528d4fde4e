package interleave.event;

import interleave.spec.Comparison;
import interleave.spec.Subject;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Events side by side: each tells of letters that lie in a box, which knows no waiting of its own. */
public final class EventComparison implements Comparison {
    private static final EventFactory NEW = Subject.factory(EventFactory.class);

    /** Created in the JVM that measures, by name. */
    public EventComparison() {}

    @Override
    public String item() {
        return "letter";
    }

    @Override
    public Bench bench() {
        return new Letters(NEW.create());
    }

    private static final class Letters implements HandOver {
        private final Event arrived;
        private final ConcurrentLinkedQueue<Long> box = new ConcurrentLinkedQueue<>();

        Letters(Event arrived) {
            this.arrived = arrived;
        }

        @Override
        public void give(long item) {
            box.add(item);
            arrived.set();
        }

        @Override
        public long take() throws InterruptedException {
            while (true) {
                Long letter = box.poll();
                if (letter != null) {
                    if (!box.isEmpty()) {
                        arrived.set(); // another taker may have looked before these came, and find the event cleared
                        // by us
                    }
                    return letter;
                }
                arrived.await();
                arrived.clear(); // before the next look: what comes after it sets the event again
            }
        }
    }
}
