package interleave.queue;

import static interleave.support.Defect.OVERTAKEN;

import java.util.List;
import java.util.stream.Stream;

/** A first-in-first-out queue under load: does what a producer put first come first? */
public final class FifoLoad extends QueueLoad {
    /** Created by the engine, by name. */
    public FifoLoad() {}

    @Override
    public List<Question> questions() {
        var order =
                new Question("the order of each producer's items", OVERTAKEN, () -> handOver(2, HandOver.About.ORDER));
        return Stream.concat(super.questions().stream(), Stream.of(order)).toList();
    }
}
