package interleave.barrier;

import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** The lesson {@code barrier}: its variants, each broken one before its repair, and who judges them. */
public final class BarrierLesson implements Lesson {
    /** Created by the engine, by name. */
    public BarrierLesson() {}

    @Override
    public String slug() {
        return "barrier";
    }

    @Override
    public String question() {
        return "How can the quick wait for the slow, again and again?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.of(
                "a meeting place for a fixed number of threads",
                Barrier.class,
                BarrierFactory.class,
                Map.of(
                        Judge.CONTRACT, BarrierContract.class,
                        Judge.INTERLEAVINGS, BarrierInterleavings.class,
                        Judge.MEMORY, BarrierStress.class,
                        Judge.LOAD, BarrierLoad.class),
                BrokenMonitorBarrierKeepsTheLap.class,
                BrokenMonitorBarrierAsksTheNextLap.class,
                BrokenMonitorBarrierWakesOne.class,
                BrokenMonitorBarrierForgetsFailedAction.class,
                MonitorBarrier.class,
                BrokenLockBarrierActsAfterwards.class,
                BrokenLockBarrierEverybodyActs.class,
                BrokenLockBarrierLeavesQuietly.class,
                BrokenLockBarrierStaysBroken.class,
                LockBarrier.class,
                BrokenParkingBarrierLooksThenCounts.class,
                BrokenParkingBarrierParksOnce.class,
                ParkingBarrier.class,
                CyclicBarrierAdaptor.class));
    }
}
