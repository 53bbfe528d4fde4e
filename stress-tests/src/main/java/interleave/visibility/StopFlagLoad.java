package interleave.visibility;

import static interleave.support.Defect.STALE_READ;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;

/** A stop flag at work: does a worker that does nothing but ask come to an end? */
public final class StopFlagLoad implements LoadSpec {
    private static final StopFlagFactory NEW = Subject.factory(StopFlagFactory.class);

    /** Created by the engine, by name. */
    public StopFlagLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("a worker asks whether to stop", STALE_READ, () -> {
            StopFlag flag = NEW.create();
            return new Polling(flag::stopped, flag::stop);
        }));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        StopFlag flag = NEW.create();
        var asked = new long[1]; // written by the worker, read when it has ended
        Thread worker = Thread.ofPlatform().name("worker").start(() -> {
            long times = 0;
            while (!flag.stopped() && times < Polling.OFTEN) { // in many a program it would ask for ever
                times++;
            }
            asked[0] = times;
        });
        flag.stop();
        worker.join();
        return asked[0] < Polling.OFTEN;
    }
}
