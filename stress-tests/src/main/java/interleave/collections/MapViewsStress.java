package interleave.collections;

import static interleave.support.Defect.NOT_ATOMIC;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import interleave.spec.Shows;
import interleave.spec.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Question: is what one sees of a whole map of this kind what was in it at some moment? */
public final class MapViewsStress {
    private static final MapMakerFactory NEW = Subject.factory(MapMakerFactory.class);
    private static final int LAST = 40;
    private static final Map<Integer, Integer> MANY = // the way from key 1 to the last is long enough to be overtaken
            IntStream.range(2, LAST).boxed().collect(Collectors.toMap(key -> key, key -> 0));

    private MapViewsStress() {}

    /** {@code D.keys()}, while another thread puts keys. The columns: key 1, the last key. */
    @JCStressTest
    @Outcome(id = "absent, absent", expect = ACCEPTABLE, desc = "read before either key was put")
    @Outcome(id = "present, absent", expect = ACCEPTABLE, desc = "read when one key was there")
    @Outcome(id = "present, present", expect = ACCEPTABLE, desc = "read when both were there")
    @Outcome(id = "absent, present", expect = FORBIDDEN, desc = "saw what never was: the last key was put after key 1")
    @Outcome(id = "ConcurrentModificationException, .*", expect = FORBIDDEN, desc = "the iterator noticed, and gave up")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or keys that nobody put")
    @Shows(NOT_ATOMIC)
    @State
    public static class KeysWhilePut {
        private final Map<Integer, Integer> map = NEW.create().of(MANY);

        /** Created by jcstress. */
        public KeysWhilePut() {}

        /** Puts key 1, then the last. */
        @Actor
        public void writer() {
            map.put(1, 1);
            map.put(LAST, 1);
        }

        /** Copies the keys. */
        @Actor
        public void reader(LL_Result r) {
            r.r1 = Told.by(() -> new ArrayList<>(map.keySet()));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LL_Result r) {
            Object seen = r.r1;
            r.r1 = presence(seen, 1);
            r.r2 = presence(seen, LAST);
        }
    }

    /** {@code for k in D}, while another thread puts keys. The columns: key 1, the last key. */
    @JCStressTest
    @Outcome(id = "absent, absent", expect = ACCEPTABLE, desc = "read before either key was put")
    @Outcome(id = "present, absent", expect = ACCEPTABLE, desc = "read when one key was there")
    @Outcome(id = "present, present", expect = ACCEPTABLE, desc = "read when both were there")
    @Outcome(id = "absent, present", expect = FORBIDDEN, desc = "saw what never was: the last key was put after key 1")
    @Outcome(id = "ConcurrentModificationException, .*", expect = FORBIDDEN, desc = "the iterator noticed, and gave up")
    @Outcome(id = ".*", expect = FORBIDDEN, desc = "an exception, or keys that nobody put")
    @Shows(NOT_ATOMIC)
    @State
    public static class IterateWhilePut {
        private final Map<Integer, Integer> map = NEW.create().of(MANY);

        /** Created by jcstress. */
        public IterateWhilePut() {}

        /** Puts key 1, then the last. */
        @Actor
        public void writer() {
            map.put(1, 1);
            map.put(LAST, 1);
        }

        /** Goes through the keys. */
        @Actor
        public void reader(LL_Result r) {
            r.r1 = Told.by(() -> keys(map));
        }

        /** Puts it into words when both have ended. */
        @Arbiter
        public void ended(LL_Result r) {
            Object seen = r.r1;
            r.r1 = presence(seen, 1);
            r.r2 = presence(seen, LAST);
        }
    }

    private static String presence(@Nullable Object seen, int key) {
        return switch (seen) {
            case List<?> keys when keys.contains(null) -> "hole";
            case List<?> keys -> keys.contains(key) ? "present" : "absent";
            case null, default -> Told.words(seen);
        };
    }

    private static List<Integer> keys(Map<Integer, Integer> map) {
        List<Integer> keys = new ArrayList<>();
        for (int key : map.keySet()) {
            keys.add(key);
        }
        return keys;
    }
}
