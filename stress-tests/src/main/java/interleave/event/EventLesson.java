package interleave.event;

import interleave.spec.Comparison;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lesson {@code event}: its variants, each broken one before its repair, and who judges them. */
public final class EventLesson implements Lesson {
    /** Created by the engine, by name. */
    public EventLesson() {}

    @Override
    public String slug() {
        return "event";
    }

    @Override
    public String question() {
        return "How do you wait for something that may be over before you look?";
    }

    @Override
    public Optional<Class<? extends Comparison>> comparison() {
        return Optional.of(EventComparison.class);
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topic.of(
                "event",
                Event.class,
                EventFactory.class,
                Map.of(
                        Judge.CONTRACT, EventContract.class,
                        Judge.INTERLEAVINGS, EventInterleavings.class,
                        Judge.MEMORY, EventStress.class,
                        Judge.LOAD, EventLoad.class),
                BrokenMonitorEventWithoutGeneration.class,
                BrokenMonitorEventNotifiesOne.class,
                BrokenMonitorEventNotifiesTooEarly.class,
                BrokenMonitorEventWaitsWithIf.class,
                BrokenMonitorEventReadsUnlocked.class,
                MonitorEvent.class,
                BrokenLockEventSignalsOne.class,
                LockEvent.class,
                BrokenParkingEventQueuesBlindly.class,
                BrokenParkingEventSetsInTwoSteps.class,
                BrokenParkingEventParksOnce.class,
                BrokenParkingEventStaysAfterTimeout.class,
                ParkingEvent.class));
    }
}
