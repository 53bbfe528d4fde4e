package interleave.producerconsumer;

import interleave.judge.Variant;
import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Scenario;
import interleave.spec.TextProgram;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code producerconsumer}: ways to wait for each other, to stop, and to share a list. */
public final class ProducerConsumerLesson implements Lesson {
    private static final String EVERY_ITEM = "every item is taken once";
    private static final String ONE_PLACE = "two put and two take, one place";
    private static final String TWO_PLACES = "two put and two take, two places";
    private static final String LATE_ITEM = "the item comes when the consumer waits";

    /** Created by the engine, by name. */
    public ProducerConsumerLesson() {}

    @Override
    public String slug() {
        return "producerconsumer";
    }

    @Override
    public String question() {
        return "How long does an item lie there before somebody notices?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(handingOver(), endOfWork(), sharedList());
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(BufferComparison.class);
    }

    /**
     * One who sleeps between two looks. Asked ten thousand times it would sleep for hours: so jcstress asks only questions
     * in which nobody need wait, and the measured run those named in {@code load}.
     */
    private static Variant sleeping(Class<?> type, String... load) {
        Variant all = Variant.of(type);
        return new Variant(
                all.name(),
                all.className(),
                all.classPath(),
                all.claim(),
                Map.of(
                        Judge.CONTRACT, List.of(),
                        Judge.INTERLEAVINGS,
                                new BufferInterleavings()
                                        .scenarios().stream()
                                                .map(Scenario::name)
                                                .toList(),
                        Judge.MEMORY, List.of("two take", "two put"),
                        Judge.LOAD, List.of(load)));
    }

    @Override
    public Optional<Class<? extends TextProgram>> textProgram() {
        return Optional.of(CharacterPrinting.class);
    }

    private static Topic handingOver() {
        return new Topic(
                "handing over",
                BoundedBuffer.class,
                BufferFactory.class,
                Map.of(
                        Judge.CONTRACT, BufferContract.class,
                        Judge.INTERLEAVINGS, BufferInterleavings.class,
                        Judge.MEMORY, BufferStress.class,
                        Judge.LOAD, BufferLoad.class),
                List.of(
                        sleeping(BrokenPollingBufferSleepsLocked.class, EVERY_ITEM, LATE_ITEM),
                        sleeping(PollingBufferEverySecond.class, EVERY_ITEM, LATE_ITEM),
                        sleeping(PollingBufferEvery10Millis.class, EVERY_ITEM, ONE_PLACE, LATE_ITEM),
                        sleeping(PollingBufferEveryMilli.class, EVERY_ITEM, ONE_PLACE, TWO_PLACES, LATE_ITEM),
                        Variant.of(BrokenSpinWaitingBufferLooksUnlocked.class),
                        Variant.of(BrokenSpinWaitingBufferNeverGivesWay.class),
                        Variant.of(SpinWaitingBuffer.class),
                        Variant.of(BusyWaitingBuffer.class),
                        Variant.of(BrokenMonitorBufferWaitsWithIf.class),
                        Variant.of(BrokenMonitorBufferNotifiesOne.class),
                        Variant.of(MonitorBuffer.class),
                        Variant.of(BrokenTwoConditionsBufferSignalsTheOther.class),
                        Variant.of(BrokenTwoConditionsBufferSignalsIfEmpty.class),
                        Variant.of(TwoConditionsBuffer.class),
                        Variant.of(TwoLockRingQueueBuffer.class),
                        Variant.of(BrokenArrayBlockingQueueBufferAsksFirst.class),
                        Variant.of(ArrayBlockingQueueBuffer.class)));
    }

    static Topic endOfWork() {
        return Topic.of(
                "the end of the work",
                CharacterPrinter.class,
                PrinterFactory.class,
                Map.of(Judge.CONTRACT, PrinterContract.class, Judge.LOAD, PrinterLoad.class),
                PollingPrinter.class,
                BrokenMonitorPrinterNotifiesOne.class,
                BrokenMonitorPrinterTakesTheEnd.class,
                BrokenMonitorPrinterReadsThenRemoves.class,
                MonitorPrinter.class,
                BrokenPillPrinterPutsOnePill.class,
                BrokenPillPrinterForgetsTaskDone.class,
                PillPrinter.class,
                BrokenShutdownPrinterThrowsAway.class,
                ShutdownPrinter.class,
                BrokenInterruptPrinterDoesNotWait.class,
                InterruptPrinter.class,
                BrokenFlagPrinterAsksTheFlagOnly.class,
                BrokenFlagPrinterReadsOnce.class,
                FlagPrinter.class);
    }

    private static Topic sharedList() {
        return Topic.of(
                "the shared list",
                UnboundedList.class,
                ListFactory.class,
                Map.of(
                        Judge.CONTRACT, ListContract.class,
                        Judge.INTERLEAVINGS, ListInterleavings.class,
                        Judge.MEMORY, ListStress.class,
                        Judge.LOAD, ListLoad.class),
                BrokenMonitorListChecksThenRemoves.class,
                BrokenMonitorListReadsThenRemoves.class,
                BrokenMonitorListWaitsWithIf.class,
                BrokenMonitorListNotifiesIfEmpty.class,
                MonitorList.class,
                BrokenSemaphoreListWaitsLocked.class,
                SemaphoreList.class,
                LinkedBlockingDequeList.class);
    }
}
