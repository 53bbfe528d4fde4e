package interleave.semaphore;

/** Makes the semaphores that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface SemaphoreFactory {
    /** A semaphore with so many permits. */
    Semaphore create(int permits);
}
