package interleave.gil;

import interleave.spec.Lesson;
import interleave.spec.Scaling;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code gil}: its variants, each broken one before its repair, and who judges them. */
public final class GilLesson implements Lesson {
    /** Created by the engine, by name. */
    public GilLesson() {}

    @Override
    public String slug() {
        return "gil";
    }

    @Override
    public String question() {
        return "What do threads gain if only one of them may run?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.of(
                        "global locks",
                        GlobalLock.class,
                        GlobalLockFactory.class,
                        Map.of(
                                Judge.CONTRACT, GlobalLockContract.class,
                                Judge.INTERLEAVINGS, GlobalLockInterleavings.class,
                                Judge.MEMORY, GlobalLockStress.class,
                                Judge.LOAD, GlobalLockLoad.class),
                        BrokenMonitorGlobalLockNeverAsks.class,
                        BrokenMonitorGlobalLockAsksAtOnce.class,
                        BrokenMonitorGlobalLockTakesItBack.class,
                        BrokenMonitorGlobalLockKeepsTheRequest.class,
                        BrokenMonitorGlobalLockWaitsWithIf.class,
                        MonitorGlobalLock.class,
                        BrokenConditionGlobalLockSignalsOne.class,
                        BrokenConditionGlobalLockWaitsUnasked.class,
                        BrokenConditionGlobalLockReleasesForOthers.class,
                        ConditionGlobalLock.class),
                Topic.of(
                        "counters of one interpreter",
                        InterpretedCounter.class,
                        InterpretedCounterFactory.class,
                        Map.of(
                                Judge.CONTRACT, InterpretedCounterContract.class,
                                Judge.INTERLEAVINGS, InterpretedCounterInterleavings.class,
                                Judge.MEMORY, InterpretedCounterStress.class,
                                Judge.LOAD, InterpretedCounterLoad.class),
                        BrokenOneBytecodeCounterSwitchesInside.class,
                        OneBytecodeCounter.class,
                        BrokenLockedCounterWaitsWithTheGlobalLock.class,
                        LockedCounter.class));
    }

    @Override
    public Optional<Class<? extends Scaling>> scaling() {
        return Optional.of(GilScaling.class);
    }
}
