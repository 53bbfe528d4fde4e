package interleave.judged;

import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Lincheck's own verifier, which also counts the interleavings: Lincheck does not tell how many it tried. */
public final class CountingVerifier implements Verifier {
    private static final AtomicLong VERIFIED = new AtomicLong();

    private final Verifier verifier;

    /** Called by Lincheck. */
    public CountingVerifier(Class<?> sequential) {
        this.verifier = new LinearizabilityVerifier(sequential);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        VERIFIED.incrementAndGet();
        return verifier.verifyResults(scenario, results);
    }

    /** How many interleavings have been verified since the last call. */
    static long takeCount() {
        return VERIFIED.getAndSet(0);
    }
}
