package interleave.rlock;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** The lesson {@code rlock}: its variants, each broken one before its repair, and who judges them. */
public final class RLockLesson implements Lesson {
    /** Created by the engine, by name. */
    public RLockLesson() {}

    @Override
    public String slug() {
        return "rlock";
    }

    @Override
    public String question() {
        return "What if the thread that holds the lock comes to the lock again?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(RLockComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.of(
                "a lock that its owner may take again",
                Lock.class,
                RLockFactory.class,
                Map.of(
                        Judge.CONTRACT, RLockContract.class,
                        Judge.INTERLEAVINGS, RLockInterleavings.class,
                        Judge.MEMORY, RLockStress.class,
                        Judge.LOAD, RLockLoad.class),
                BrokenMonitorRLockWaitsForItself.class,
                BrokenMonitorRLockFreesAtFirstUnlock.class,
                BrokenMonitorRLockGoesByName.class,
                MonitorRLock.class,
                BrokenLayeredRLockUnlocksForAnybody.class,
                BrokenLayeredRLockErasesTooLate.class,
                BrokenLayeredRLockOwnsInVain.class,
                LayeredRLock.class,
                BrokenParkingRLockSleepsWithTheRest.class,
                BrokenParkingRLockComesBackWithOne.class,
                BrokenParkingRLockSwallowsInterrupts.class,
                ParkingRLock.class,
                ReentrantLockAdaptor.class));
    }
}
