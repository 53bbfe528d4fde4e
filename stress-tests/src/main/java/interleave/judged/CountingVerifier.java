package interleave.judged;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionResult;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.verifier.LinearizabilityVerifier;
import org.jetbrains.lincheck.datastructures.verifier.Verifier;

/** Lincheck's own verifier, which also counts the interleavings: Lincheck does not tell how many it tried. */
public final class CountingVerifier implements Verifier {
    private static final Map<ExecutionScenario, LongAdder> VERIFIED = new ConcurrentHashMap<>(); // by identity

    private final Verifier verifier;

    /** Called by Lincheck. */
    public CountingVerifier(Class<?> sequential) {
        this.verifier = new LinearizabilityVerifier(sequential);
    }

    @Override
    public boolean verifyResults(ExecutionScenario scenario, ExecutionResult results) {
        VERIFIED.computeIfAbsent(scenario, first -> new LongAdder()).increment();
        return verifier.verifyResults(scenario, results);
    }

    /** Starts to count anew. */
    static void forget() {
        VERIFIED.clear();
    }

    /** How many interleavings have been verified. */
    static long verified() {
        return VERIFIED.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Whether an interleaving of {@code scenario} has been verified. */
    static boolean hasVerified(ExecutionScenario scenario) {
        return VERIFIED.containsKey(scenario);
    }
}
