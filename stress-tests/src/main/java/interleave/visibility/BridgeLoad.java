package interleave.visibility;

import static interleave.support.Defect.REORDERED;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A bridge at work: does a cart on it ever meet another? */
public final class BridgeLoad implements LoadSpec {
    private static final BridgeFactory NEW = Subject.factory(BridgeFactory.class);
    private static final int CROSSINGS = 20_000;

    /** Created by the engine, by name. */
    public BridgeLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("carts cross from both ends", REORDERED, Crossing::new));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var crossing = new Crossing();
        Thread other = Thread.ofPlatform().name("cart 1").start(() -> crossing.crossTimes(1));
        crossing.crossTimes(0);
        other.join();
        return crossing.met0 + crossing.met1 == 0;
    }

    private static final class Crossing implements Round {
        private final Bridge bridge = NEW.create();

        // Who is on the bridge, for the other to see.
        private volatile boolean on0;
        private volatile boolean on1;

        // How often each cart met the other, read when both have ended.
        private long met0;
        private long met1;

        @Override
        public List<Actor> actors() {
            return List.of(new Actor("cart 0", stop -> cross(0, stop)), new Actor("cart 1", stop -> cross(1, stop)));
        }

        private long cross(int end, Stop stop) {
            long done = 0;
            while (!stop.requested()) {
                cross(end);
                done++;
            }
            return done;
        }

        void crossTimes(int end) {
            for (int i = 0; i < CROSSINGS; i++) {
                cross(end);
            }
        }

        private void cross(int end) {
            if (!bridge.enter(end)) {
                return;
            }
            if (end == 0) {
                on0 = true;
                met0 += on1 ? 1 : 0;
                on0 = false;
            } else {
                on1 = true;
                met1 += on0 ? 1 : 0;
                on1 = false;
            }
            bridge.leave(end);
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            long met = met0 + met1;
            long asked = operations.stream().mapToLong(Long::longValue).sum();
            return met == 0
                    ? null
                    : String.format(Locale.ROOT, "asked %,d times, two carts met on the bridge %,d times", asked, met);
        }
    }
}
