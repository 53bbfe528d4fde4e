package interleave.lock;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/** The lesson {@code lock}: the locks, each broken one before its repair, and a program that needs two of them. */
public final class LockLesson implements Lesson {
    /** Created by the engine, by name. */
    public LockLesson() {}

    @Override
    public String slug() {
        return "lock";
    }

    @Override
    public String question() {
        return "Who may go in next, and where do the others wait?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(LockComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(locks(), twoLocks());
    }

    private static Topic locks() {
        return Topic.of(
                "locks",
                Lock.class,
                LockFactory.class,
                Map.of(
                        Judge.CONTRACT, LockContract.class,
                        Judge.INTERLEAVINGS, LockInterleavings.class,
                        Judge.MEMORY, LockStress.class,
                        Judge.LOAD, LockLoad.class),
                BrokenTestAndSetLockTestsThenSets.class,
                BrokenTestAndSetLockUnlocksUnchecked.class,
                TestAndSetLock.class,
                BrokenBackoffLockSwallowsInterrupts.class,
                BackoffLock.class,
                BrokenTicketLockDrawsInTwoSteps.class,
                BrokenTicketLockLeavesWithTicket.class,
                TicketLock.class,
                BrokenQueueLockLeavesSilently.class,
                QueueLock.class,
                BrokenMonitorLockWaitsWithIf.class,
                BrokenMonitorLockAsksTheClockFirst.class,
                MonitorLock.class,
                BrokenParkingLockLooksTooEarly.class,
                BrokenParkingLockParksWithoutLooking.class,
                BrokenParkingLockUnlocksWithoutFence.class,
                BrokenParkingLockKeepsTheLine.class,
                ParkingLock.class,
                StampedLockAdaptor.class);
    }

    private static Topic twoLocks() {
        return Topic.of(
                "two locks",
                Accounts.class,
                AccountsFactory.class,
                Map.of(
                        Judge.CONTRACT, AccountsContract.class,
                        Judge.INTERLEAVINGS, AccountsInterleavings.class,
                        Judge.LOAD, AccountsLoad.class),
                BrokenOrderedAccountsLocksPayerFirst.class,
                BrokenOrderedAccountsLocksOneTwice.class,
                BrokenOrderedAccountsUnlocksAfterwards.class,
                OrderedAccounts.class,
                BrokenTryLockAccountsKeepsTheFirst.class,
                TryLockAccounts.class);
    }
}
