package interleave.visibility;

import interleave.queue.JoinableQueue;
import interleave.queue.MonitorQueue;

/**
 * A handover by a queue, through which only a sign passes that the box is full.
 *
 * <pre>{@code
 * Handover handover = new QueueHandover();
 * }</pre>
 *
 * <p><b>Invariant:</b> {@code box} is written before the sign is put, and read after it is taken.
 *
 * <p><b>Memory effects.</b> Actions before a put happen-before actions after the take of that item.
 *
 * <p><b>Not promised:</b> that anything is gained: the value itself could have gone through the queue.
 *
 * <p>Rule: the memory effects of {@link java.util.concurrent.BlockingQueue}.
 */
public final class QueueHandover implements Handover {
    private final JoinableQueue<String> signs = new MonitorQueue<>(1);
    private int box;

    /** Creates a handover of nothing yet. */
    public QueueHandover() {}

    @Override
    public void give(int value) throws InterruptedException {
        box = value;
        signs.put("full"); // HB ▶
    }

    @Override
    public int take() throws InterruptedException {
        String sign = signs.take(); // ◀ HB
        assert sign.equals("full");
        return box;
    }

    @Override
    public String toString() {
        return "QueueHandover[" + signs + "]";
    }
}
