package interleave.judged;

import interleave.judge.LoopReport;
import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.spec.LoadSpec;
import interleave.spec.Patience;
import interleave.support.Judge;
import java.util.List;

/** Finds out how often the first thing one would try, a plain loop, sees what is wrong; a loop that hangs has seen it. */
final class LoopRunner {
    private static final int FEWEST_ROUNDS = 3;
    private static final long ENOUGH_NANOS = 100_000_000; // contended locks take long, and lose nothing here

    private final Channel channel;

    LoopRunner(Channel channel) {
        this.channel = channel;
    }

    void run(Lesson lesson, List<Variant> variants, int rounds) throws Exception {
        Patience.use(Patience.LITTLE); // plain loops are for those who are known to be broken
        for (int i = 0; i < variants.size(); i++) {
            Variant variant = variants.get(i);
            channel.send(new Message.Begun(i));
            LoadSpec spec = Specs.load(lesson, Judge.LOAD, variant, LoadSpec.class);
            int run = 0;
            int deviating = 0;
            long begun = System.nanoTime();
            var end = PlainRound.End.AS_EXPECTED;
            while (!isHung(end)
                    && (run < FEWEST_ROUNDS || (run < rounds && System.nanoTime() - begun < ENOUGH_NANOS))) {
                end = PlainRound.run(spec);
                run++;
                if (end != PlainRound.End.AS_EXPECTED) {
                    deviating++;
                }
            }
            channel.send(new Message.Looped(new LoopReport(variant.name(), run, deviating)));
            if (end == PlainRound.End.SPINS) {
                return; // its threads take the cores from the rest, which need a fresh JVM
            }
        }
    }

    private static boolean isHung(PlainRound.End end) {
        return end == PlainRound.End.WAITS || end == PlainRound.End.SPINS;
    }
}
