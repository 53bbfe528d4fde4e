package interleave.semaphore;

import interleave.spec.Comparison;
import interleave.spec.Subject;
import org.jspecify.annotations.Nullable;

/** Semaphores side by side: one permit, which everybody takes and gives back. */
public final class SemaphoreComparison implements Comparison {
    private static final SemaphoreFactory NEW = Subject.factory(SemaphoreFactory.class);

    /** Created in the JVM that measures, by name. */
    public SemaphoreComparison() {}

    @Override
    public String item() {
        return "visit";
    }

    @Override
    public Bench bench() {
        Semaphore semaphore = NEW.create(1);
        return new Operation() {
            @Override
            public void perform() throws InterruptedException {
                semaphore.acquire();
                semaphore.release();
            }

            @Override
            public @Nullable Runnable occupy() throws InterruptedException {
                semaphore.acquire();
                return semaphore::release;
            }
        };
    }
}
