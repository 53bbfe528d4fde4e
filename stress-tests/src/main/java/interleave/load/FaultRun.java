package interleave.load;

import interleave.load.FaultReport.Verdict;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.function.Consumer;

/** Makes one kind of trouble after the other, and looks after each whether the server still serves. */
public final class FaultRun {
    private FaultRun() {}

    /**
     * Makes all kinds of trouble.
     *
     * @param server on this machine
     * @param seed of what is random; the same seed makes the same trouble
     * @param seen is told of each as soon as it is over
     * @return whether none has failed
     */
    public static boolean of(InetSocketAddress server, long seed, Consumer<FaultReport> seen)
            throws InterruptedException {
        if (!server.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("trouble is only made on this machine");
        }
        boolean held = true;
        for (var fault : Faults.all().entrySet()) {
            FaultReport report = one(fault.getKey(), fault.getValue(), server, seed);
            held &= report.verdict() != Verdict.FAILED;
            seen.accept(report);
        }
        return held;
    }

    static FaultReport one(String name, Faults.Fault fault, InetSocketAddress server, long seed)
            throws InterruptedException {
        var ground = new Ground(server, new Random(seed));
        String sentence;
        try {
            try (ground) {
                sentence = fault.make(ground);
            }
            ground.afterwards();
        } catch (IOException e) {
            return new FaultReport(name, Verdict.FAILED, String.valueOf(e.getMessage()));
        }
        return ground.isHeldUp()
                ? new FaultReport(name, Verdict.HELD_UP, sentence + "; meanwhile another client waited in vain")
                : new FaultReport(name, Verdict.HELD, sentence);
    }
}
