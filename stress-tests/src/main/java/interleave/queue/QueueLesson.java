package interleave.queue;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code queue}: its variants, each broken one before its repair, and who judges them. */
public final class QueueLesson implements Lesson {
    /** Created by the engine, by name. */
    public QueueLesson() {}

    @Override
    public String slug() {
        return "queue";
    }

    @Override
    public String question() {
        return "How do threads hand over work, and know when all of it is done?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(QueueComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.of(
                        "first in, first out",
                        JoinableQueue.class,
                        QueueFactory.class,
                        Map.of(
                                Judge.CONTRACT, FifoContract.class,
                                Judge.INTERLEAVINGS, FifoInterleavings.class,
                                Judge.MEMORY, QueueStress.class,
                                Judge.LOAD, FifoLoad.class),
                        BrokenMonitorQueueChecksOutsideTheLock.class,
                        BrokenMonitorQueueWaitsWithIf.class,
                        BrokenMonitorQueueNotifiesOne.class,
                        BrokenMonitorQueueDropsLateItem.class,
                        BrokenMonitorQueueCountsDoneOutside.class,
                        BrokenMonitorQueueForgetsDiscarded.class,
                        BrokenMonitorQueueReadsShutdownUnlocked.class,
                        MonitorQueue.class,
                        BrokenTwoConditionQueueSharesOneCondition.class,
                        BrokenTwoConditionQueueSignalsIfEmpty.class,
                        BrokenTwoConditionQueuePollsInTwoSteps.class,
                        BrokenTwoConditionQueueWakesOneJoiner.class,
                        BrokenTwoConditionQueueForgetsTakers.class,
                        TwoConditionQueue.class,
                        BrokenArrayRingQueueWrapsByMask.class,
                        ArrayRingQueue.class,
                        BrokenTwoLockRingQueueLooksBeforeItLocks.class,
                        BrokenTwoLockRingQueueUnlocksBeforeItTakes.class,
                        TwoLockRingQueue.class),
                Topic.of(
                        "last in, first out",
                        JoinableQueue.class,
                        QueueFactory.class,
                        Map.of(
                                Judge.CONTRACT, LifoContract.class,
                                Judge.INTERLEAVINGS, LifoInterleavings.class,
                                Judge.MEMORY, QueueStress.class,
                                Judge.LOAD, QueueLoad.class),
                        BrokenLifoQueueKeepsWhatItGave.class,
                        LifoQueue.class),
                Topic.of(
                        "least first",
                        JoinableQueue.class,
                        QueueFactory.class,
                        Map.of(
                                Judge.CONTRACT, PriorityContract.class,
                                Judge.INTERLEAVINGS, PriorityInterleavings.class,
                                Judge.MEMORY, QueueStress.class,
                                Judge.LOAD, QueueLoad.class),
                        BrokenPriorityJoinableQueueShrinksFirst.class,
                        PriorityJoinableQueue.class));
    }
}
