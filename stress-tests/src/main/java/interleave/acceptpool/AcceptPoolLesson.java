package interleave.acceptpool;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code acceptpool}: its variants, each broken one before its repair, and who judges them. */
public final class AcceptPoolLesson implements Lesson {
    /** Created by the engine, by name. */
    public AcceptPoolLesson() {}

    @Override
    public String slug() {
        return "acceptpool";
    }

    @Override
    public String question() {
        return "How do five workers share one door?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(oneService(), thePool());
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(LineServerComparison.class);
    }

    private static Topic oneService() {
        return Topic.of(
                "one service, many servers",
                LineServer.class,
                LineServerFactory.class,
                Map.of(Judge.CONTRACT, LineServerContract.class),
                BrokenSequentialLineServerReadsOnce.class,
                SequentialLineServer.class,
                PollingLineServer.class,
                SelectorLineServer.class,
                AsynchronousLineServer.class,
                ProcessPerConnectionLineServer.class,
                ReusePortLineServer.class,
                ThreadPerConnectionLineServer.class,
                VirtualThreadLineServer.class,
                ExecutorPoolLineServer.class,
                PooledLineServer.class,
                TurnTakingLineServer.class);
    }

    private static Topic thePool() {
        return Topic.of(
                "the pool",
                AcceptPool.class,
                AcceptPoolFactory.class,
                Map.of(
                        Judge.CONTRACT, AcceptPoolContract.class,
                        Judge.INTERLEAVINGS, AcceptPoolInterleavings.class,
                        Judge.MEMORY, AcceptPoolStress.class,
                        Judge.LOAD, AcceptPoolLoad.class),
                BrokenLockedAcceptPoolServesLocked.class,
                BrokenLockedAcceptPoolUnlocksOnSuccess.class,
                BrokenLockedAcceptPoolLetsFailuresOut.class,
                BrokenLockedAcceptPoolAcceptsUnlocked.class,
                BrokenLockedAcceptPoolCountsUnlocked.class,
                BrokenLockedAcceptPoolLeavesTheDoorOpen.class,
                BrokenLockedAcceptPoolClosesInTurn.class,
                BrokenLockedAcceptPoolLocksBackwards.class,
                LockedAcceptPool.class);
    }
}
