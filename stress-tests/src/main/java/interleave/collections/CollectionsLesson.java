package interleave.collections;

import interleave.spec.Grid;
import interleave.spec.Lesson;
import interleave.spec.Topic;
import interleave.support.Judge;
import java.util.List;
import java.util.Map;

/** The lesson {@code collections}: three contracts, their variants, and the slides' table, judged cell by cell. */
public final class CollectionsLesson implements Lesson {
    /** Created by the engine, by name. */
    public CollectionsLesson() {}

    @Override
    public String slug() {
        return "collections";
    }

    @Override
    public String question() {
        return "Which operations on a list or a map may threads share?";
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topic.of(
                        "lists",
                        SharedList.class,
                        SharedListFactory.class,
                        Map.of(
                                Judge.CONTRACT, SharedListContract.class,
                                Judge.INTERLEAVINGS, SharedListInterleavings.class,
                                Judge.MEMORY, SharedListStress.class,
                                Judge.LOAD, SharedListLoad.class),
                        BrokenMonitorArrayListAppendsUnlocked.class,
                        MonitorArrayList.class,
                        BrokenSynchronizedWrapperListIteratesUnlocked.class,
                        BrokenSynchronizedWrapperListLocksItself.class,
                        SynchronizedWrapperList.class,
                        BrokenCopyOnWriteListChecksThenAdds.class,
                        CopyOnWriteList.class),
                Topic.of(
                        "maps",
                        SharedMap.class,
                        SharedMapFactory.class,
                        Map.of(
                                Judge.CONTRACT, SharedMapContract.class,
                                Judge.INTERLEAVINGS, SharedMapInterleavings.class,
                                Judge.MEMORY, SharedMapStress.class,
                                Judge.LOAD, SharedMapLoad.class),
                        BrokenMonitorHashMapPutsUnlocked.class,
                        MonitorHashMap.class,
                        BrokenConcurrentHashMapCountsChecksThenPuts.class,
                        BrokenConcurrentHashMapCountsGetsThenPuts.class,
                        ConcurrentHashMapCounts.class),
                Topic.of(
                        "arrays",
                        SharedArray.class,
                        SharedArrayFactory.class,
                        Map.of(
                                Judge.CONTRACT, SharedArrayContract.class,
                                Judge.INTERLEAVINGS, SharedArrayInterleavings.class,
                                Judge.MEMORY, SharedArrayStress.class),
                        BrokenVolatileElementArrayVolatileReferenceOnly.class,
                        VolatileElementArray.class));
    }

    @Override
    public List<Grid> grids() {
        return OperationsTable.grids();
    }
}
