package interleave.judged;

import interleave.spec.Standstill;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks whether threads will wait for ever, and if so tells at once where: the explanation is of the very standstill
 * that was seen, or there was none; see {@link Standstill}.
 */
final class Quiet {
    private final LockGraph locks = new LockGraph();
    private final Standstill standstill;
    private Optional<LockGraph.Scene> scene = Optional.empty();

    /**
     * Creates one that has not looked yet.
     *
     * @param bystander whether a thread that runs is none that could wake the others
     */
    Quiet(Predicate<Thread> bystander) {
        standstill = new Standstill(bystander);
    }

    /** Looks at {@code threads}; whether those of them that are alive will wait for ever. */
    boolean stuck(Collection<? extends Thread> threads) {
        scene = standstill.lasts(threads, 1)
                ? Optional.of(locks.scene(threads)).filter(taken -> standstill.holds()) // nobody has moved meanwhile
                : Optional.empty();
        return scene.isPresent();
    }

    /** What the last look has seen, if it was a standstill. */
    Optional<LockGraph.Scene> scene() {
        return scene;
    }
}
