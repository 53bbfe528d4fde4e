package interleave.condition;

import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** The lesson {@code condition}: conditions themselves, and programs that use them. */
public final class ConditionLesson implements Lesson {
    /** Created by the engine, by name. */
    public ConditionLesson() {}

    @Override
    public String slug() {
        return "condition";
    }

    @Override
    public String question() {
        return "How do you wait for something to become true?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.of(
                        "conditions",
                        Condition.class,
                        ConditionFactory.class,
                        Map.of(
                                Judge.CONTRACT, ConditionContract.class,
                                Judge.INTERLEAVINGS, ConditionInterleavings.class,
                                Judge.MEMORY, ConditionStress.class,
                                Judge.LOAD, ConditionLoad.class),
                        BrokenLatchConditionQueuesTooLate.class,
                        BrokenLatchConditionTimesOutSignalled.class,
                        BrokenLatchConditionPrefersInterrupt.class,
                        BrokenLatchConditionServesTheLast.class,
                        LatchCondition.class,
                        BrokenLockConditionParksOnce.class,
                        BrokenLockConditionIgnoresTheRace.class,
                        BrokenLockConditionSkipsTheLock.class,
                        BrokenLockConditionSignalsOneMore.class,
                        BrokenLockConditionSignalsUnlocked.class,
                        BrokenLockConditionStaysInTheQueue.class,
                        LockCondition.class,
                        ReentrantLockCondition.class),
                Topic.of(
                        "programs that use conditions",
                        Mailbox.class,
                        MailboxFactory.class,
                        Map.of(
                                Judge.CONTRACT, MailboxContract.class,
                                Judge.INTERLEAVINGS, MailboxInterleavings.class,
                                Judge.MEMORY, MailboxStress.class,
                                Judge.LOAD, MailboxLoad.class),
                        BrokenOneConditionMailboxSignalsOne.class,
                        OneConditionMailbox.class,
                        BrokenTwoConditionsMailboxWaitsWithIf.class,
                        BrokenTwoConditionsMailboxWaitsUnasked.class,
                        BrokenTwoConditionsMailboxSignalsOnlyWhenEmpty.class,
                        BrokenTwoConditionsMailboxSignalsUnlocked.class,
                        TwoConditionsMailbox.class,
                        BrokenPredicateMailboxAsksOnce.class,
                        PredicateMailbox.class));
    }
}
