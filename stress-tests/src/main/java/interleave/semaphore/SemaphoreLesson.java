package interleave.semaphore;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code semaphore}: its variants, each broken one before its repair, and who judges them. */
public final class SemaphoreLesson implements Lesson {
    /** Created by the engine, by name. */
    public SemaphoreLesson() {}

    @Override
    public String slug() {
        return "semaphore";
    }

    @Override
    public String question() {
        return "How do ten threads share five connections?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(SemaphoreComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.of(
                        "semaphore",
                        Semaphore.class,
                        SemaphoreFactory.class,
                        Map.of(
                                Judge.CONTRACT, SemaphoreContract.class,
                                Judge.INTERLEAVINGS, SemaphoreInterleavings.class,
                                Judge.MEMORY, SemaphoreStress.class,
                                Judge.LOAD, SemaphoreLoad.class),
                        BrokenMonitorSemaphoreWaitsWithIf.class,
                        BrokenMonitorSemaphoreNotifiesOne.class,
                        BrokenMonitorSemaphoreTakesAfterTimeout.class,
                        MonitorSemaphore.class,
                        BrokenLockSemaphoreSignalsOne.class,
                        BrokenLockSemaphoreSwallowsInterrupts.class,
                        LockSemaphore.class,
                        BrokenParkingSemaphoreTakesInTwoSteps.class,
                        BrokenParkingSemaphoreReleasesInTwoSteps.class,
                        BrokenParkingSemaphoreParksWithoutLooking.class,
                        BrokenParkingSemaphoreWakesTooEarly.class,
                        BrokenParkingSemaphoreKeepsTheWakeUp.class,
                        ParkingSemaphore.class,
                        JdkSemaphore.class),
                Topic.of(
                        "fair semaphore",
                        Semaphore.class,
                        SemaphoreFactory.class,
                        Map.of(
                                Judge.CONTRACT, FairSemaphoreContract.class,
                                Judge.INTERLEAVINGS, SemaphoreInterleavings.class,
                                Judge.MEMORY, SemaphoreStress.class,
                                Judge.LOAD, FairSemaphoreLoad.class),
                        BrokenFairSemaphoreBarges.class,
                        BrokenFairSemaphoreServesTheLastFirst.class,
                        BrokenFairSemaphoreDropsTheHandOver.class,
                        FairSemaphore.class),
                Topic.of(
                        "bounded semaphore",
                        Semaphore.class,
                        SemaphoreFactory.class,
                        Map.of(
                                Judge.CONTRACT, BoundedSemaphoreContract.class,
                                Judge.INTERLEAVINGS, BoundedSemaphoreInterleavings.class,
                                Judge.MEMORY, BoundedSemaphoreStress.class,
                                Judge.LOAD, BoundedSemaphoreLoad.class),
                        BrokenBoundedSemaphoreChecksOutsideTheLock.class,
                        BoundedSemaphore.class),
                Topic.of(
                        "connection pool",
                        ConnectionPool.class,
                        PoolFactory.class,
                        Map.of(
                                Judge.CONTRACT, PoolContract.class,
                                Judge.INTERLEAVINGS, PoolInterleavings.class,
                                Judge.MEMORY, PoolStress.class,
                                Judge.LOAD, PoolLoad.class),
                        BrokenPoolKeepsWhatFailedQueriesHad.class,
                        BrokenPoolGivesBackWhatNobodyTook.class,
                        BrokenPoolLooksThenTakes.class,
                        SemaphorePool.class));
    }
}
