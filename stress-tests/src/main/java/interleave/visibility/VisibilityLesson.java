package interleave.visibility;

import static interleave.support.Judge.CONTRACT;
import static interleave.support.Judge.INTERLEAVINGS;
import static interleave.support.Judge.LOAD;
import static interleave.support.Judge.MEMORY;

import interleave.spec.Lesson;
import interleave.spec.Topic;
import java.util.List;
import java.util.Map;

/** The lesson {@code visibility}: its topics, their variants, each broken one before its repair, and who judges them. */
public final class VisibilityLesson implements Lesson {
    /** Created by the engine, by name. */
    public VisibilityLesson() {}

    @Override
    public String slug() {
        return "visibility";
    }

    @Override
    public String question() {
        return "When does one thread see what another has written?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                stopFlag(),
                publication(),
                lazySettings(),
                finalFields(),
                tearing(),
                cacheLines(),
                twoFlags(),
                peterson(),
                edges());
    }

    private static Topic stopFlag() {
        return Topic.of(
                "a flag that says stop",
                StopFlag.class,
                StopFlagFactory.class,
                Map.of(CONTRACT, StopFlagContract.class, MEMORY, StopFlagStress.class, LOAD, StopFlagLoad.class),
                BrokenStopFlagPlainField.class,
                VolatileStopFlag.class,
                OpaqueStopFlag.class,
                BrokenStopFlagUnlockedRead.class,
                SynchronizedStopFlag.class);
    }

    private static Topic publication() {
        return Topic.of(
                "publication: a flag or a reference that stands for other data",
                Board.class,
                BoardFactory.class,
                Map.of(
                        CONTRACT, BoardContract.class,
                        INTERLEAVINGS, BoardInterleavings.class,
                        MEMORY, BoardStress.class,
                        LOAD, BoardLoad.class),
                BrokenBoardPlainFlag.class,
                VolatileFlagBoard.class,
                BrokenBoardPlainReference.class,
                BrokenBoardPostsEmptyOffer.class,
                VolatileReferenceBoard.class,
                ReleaseAcquireBoard.class,
                SynchronizedBoard.class);
    }

    private static Topic lazySettings() {
        return Topic.of(
                "double-checked locking: an object that the first caller makes",
                LazySettings.class,
                LazySettingsFactory.class,
                Map.of(
                        CONTRACT, LazySettingsContract.class,
                        INTERLEAVINGS, LazySettingsInterleavings.class,
                        MEMORY, LazySettingsStress.class),
                BrokenLazySettingsWithoutLock.class,
                SynchronizedLazySettings.class,
                BrokenDoubleCheckedLazySettingsChecksOnce.class,
                BrokenDoubleCheckedLazySettingsStoresFirst.class,
                DoubleCheckedLazySettings.class,
                HolderLazySettings.class);
    }

    private static Topic finalFields() {
        return Topic.of(
                "final fields: an object that may be found in a race",
                Member.class,
                MemberFactory.class,
                Map.of(
                        CONTRACT, MemberContract.class,
                        INTERLEAVINGS, MemberInterleavings.class,
                        MEMORY, MemberStress.class),
                BrokenFinalMemberJoinsInConstructor.class,
                FinalMember.class,
                RecordMember.class,
                BrokenArrayMemberFillsAfterJoining.class,
                ArrayMember.class);
    }

    private static Topic tearing() {
        return Topic.of(
                "tearing: 64 bits that should come together",
                LongCell.class,
                LongCellFactory.class,
                Map.of(
                        CONTRACT, LongCellContract.class,
                        INTERLEAVINGS, LongCellInterleavings.class,
                        MEMORY, LongCellStress.class,
                        LOAD, LongCellLoad.class),
                BrokenHalvesLongCellVolatileHalves.class,
                HalvesLongCell.class,
                VolatileLongCell.class,
                AtomicLongCell.class);
    }

    /** Not for Lincheck, to which an access is one step, and for which memory outside the heap has no address. */
    private static Topic cacheLines() {
        return Topic.of(
                "tearing by address: 8 bytes in two cache lines",
                LongCell.class,
                LongCellFactory.class,
                Map.of(CONTRACT, LongCellContract.class, MEMORY, LongCellStress.class, LOAD, LongCellLoad.class),
                BrokenBufferLongCellAcrossCacheLines.class,
                BufferLongCell.class);
    }

    private static Topic twoFlags() {
        return Topic.of(
                "store buffering: raise a flag, look at the other's",
                Bridge.class,
                BridgeFactory.class,
                Map.of(
                        CONTRACT, BridgeContract.class,
                        INTERLEAVINGS, BridgeInterleavings.class,
                        MEMORY, BridgeStress.class,
                        LOAD, BridgeLoad.class),
                BrokenBridgePlainFlags.class,
                BrokenBridgeOneVolatileFlag.class,
                VolatileBridge.class,
                BrokenBridgeReleaseAcquire.class,
                FencedBridge.class,
                SynchronizedBridge.class);
    }

    private static Topic peterson() {
        return Topic.of(
                "Peterson's lock: two flags and a turn",
                DuoLock.class,
                DuoLockFactory.class,
                Map.of(
                        CONTRACT, DuoLockContract.class,
                        INTERLEAVINGS, DuoLockInterleavings.class,
                        MEMORY, DuoLockStress.class,
                        LOAD, DuoLockLoad.class),
                BrokenPetersonLockPlainFields.class,
                BrokenPetersonLockGivesWayFirst.class,
                PetersonLock.class);
    }

    private static Topic edges() {
        return Topic.of(
                "happens-before: the edge that each primitive makes",
                Handover.class,
                HandoverFactory.class,
                Map.of(CONTRACT, HandoverContract.class, MEMORY, HandoverStress.class),
                VolatileHandover.class,
                MonitorHandover.class,
                BrokenThreadHandoverDoesNotJoin.class,
                ThreadHandover.class,
                LockHandover.class,
                ConditionHandover.class,
                BrokenSemaphoreHandoverReleasesFirst.class,
                SemaphoreHandover.class,
                EventHandover.class,
                BarrierHandover.class,
                QueueHandover.class);
    }
}
