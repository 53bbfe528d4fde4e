package interleave.judged;

import interleave.judge.LoopReport;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.LoadSpec;
import interleave.support.Judge;
import java.util.List;
import java.util.Optional;

/** Finds out how often the first thing one would try, a plain loop, sees what is wrong; a loop that hangs has seen it. */
final class LoopRunner {
    private static final int FEWEST_ROUNDS = 3;
    private static final long ENOUGH_NANOS = 100_000_000; // contended locks take long, and lose nothing here

    private final Channel channel;

    LoopRunner(Channel channel) {
        this.channel = channel;
    }

    void run(Lesson lesson, List<Variant> variants, int rounds) throws Exception {
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            channel.send(new Message.Begun(i));
            LoadSpec spec = Specs.load(lesson, Judge.LOAD, variant, LoadSpec.class);
            int run = 0;
            int deviating = 0;
            long begun = System.nanoTime();
            while (run < FEWEST_ROUNDS || (run < rounds && System.nanoTime() - begun < ENOUGH_NANOS)) {
                run++;
                Optional<Boolean> asExpected = PlainRound.run(spec);
                if (asExpected.isEmpty()) { // its threads are still there, so this JVM is spoilt for the rest
                    channel.send(new Message.Looped(new LoopReport(variant.name(), run, deviating + 1)));
                    return;
                }
                if (!asExpected.get()) {
                    deviating++;
                }
            }
            channel.send(new Message.Looped(new LoopReport(variant.name(), run, deviating)));
        }
    }
}
