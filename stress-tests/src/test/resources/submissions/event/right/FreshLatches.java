// right: a latch for each generation, swapped for a fresh one when the event is cleared
import interleave.event.Event;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public class FreshLatches implements Event {
    private final AtomicReference<CountDownLatch> latch = new AtomicReference<>(new CountDownLatch(1));

    @Override
    public void set() {
        latch.get().countDown();
    }

    @Override
    public void clear() {
        CountDownLatch old = latch.get();
        if (old.getCount() == 0) {
            latch.compareAndSet(old, new CountDownLatch(1)); // if it fails, somebody else has cleared it
        }
    }

    @Override
    public boolean isSet() {
        return latch.get().getCount() == 0;
    }

    @Override
    public void await() throws InterruptedException {
        latch.get().await();
    }

    @Override
    public boolean await(long timeout, TimeUnit unit) throws InterruptedException {
        return latch.get().await(timeout, unit);
    }
}
