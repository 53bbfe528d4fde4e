package interleave.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;

/**
 * One client: it has one request under way or none. Dates that pass meanwhile are not forgotten: each becomes a request as soon
 * as it can, whose latency counts from the date.
 *
 * <p><b>Invariant:</b> while {@code busy}, the answer to the last line of {@code content} is owed since {@code since}.
 */
final class Caller {
    private static final long PAUSE = 50_000_000; // before it knocks again where it was refused

    private final int number;
    private final LoadPlan plan;
    private final Tally tally;
    private final Content content;
    private final ByteBuffer received; // shared by all clients of the thread
    private final Wire wire = new Wire();
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private boolean busy;
    private boolean leaving;
    private long since;
    private int matched; // bytes of the answer that have come
    private long dueNext; // the first date that has passed while it was busy
    private int dues;
    private long connectBegan;
    private long retryAt = System.nanoTime();
    private long answers;

    Caller(int number, LoadPlan plan, Tally tally, ByteBuffer received) {
        this.number = number;
        this.plan = plan;
        this.tally = tally;
        this.received = received;
        content = new Content(number);
    }

    boolean isBusy() {
        return busy;
    }

    /** Whether it has asked, and never got anything. */
    boolean isStarved() {
        return answers == 0 && content.hasBegun();
    }

    boolean isGone() {
        return wire.isClosed();
    }

    /** A request is wanted, whose latency counts from {@code date}. */
    void due(long date, Selector selector) {
        if (!busy) {
            begin(date, selector);
        } else {
            dueNext = dues++ == 0 ? date : dueNext;
        }
    }

    private void begin(long date, Selector selector) {
        busy = true;
        since = date;
        matched = 0;
        unsent = content.next();
        if (wire.isClosed()) {
            connect(selector);
        } else if (wire.isConnected()) {
            send();
        }
    }

    void connect(Selector selector) {
        long now = System.nanoTime();
        if (now - retryAt < 0) {
            return;
        }
        connectBegan = now;
        try {
            wire.open(plan.server(), selector, this);
            if (wire.isConnected()) {
                connected();
            }
        } catch (IOException e) {
            refused(e);
        }
    }

    private void refused(IOException e) {
        tally.refused("client " + number + " could not connect: " + e.getMessage());
        retryAt = System.nanoTime() + PAUSE;
        wire.close();
    }

    private void connected() {
        tally.connected(System.nanoTime() - connectBegan);
        if (busy) {
            send();
        }
    }

    private void send() {
        try {
            wire.send(unsent);
        } catch (IOException e) {
            cutOff();
        }
    }

    /** Something can be done on the connection. */
    void ready(Selector selector) {
        if (wire.isReadyTo(SelectionKey.OP_CONNECT)) {
            try {
                wire.finishConnect();
            } catch (IOException e) {
                refused(e);
                return;
            }
            connected();
            return;
        }
        if (wire.isReadyTo(SelectionKey.OP_WRITE)) {
            send();
        }
        if (wire.isReadyTo(SelectionKey.OP_READ)) {
            read(selector);
        }
    }

    private void read(Selector selector) {
        if (!wire.read(received)) {
            cutOff();
            return;
        }
        int fits = busy ? content.matching(received, matched) : 0;
        matched += fits;
        received.position(fits);
        if (received.hasRemaining()) {
            tally.wrong(content.wrong(busy ? matched : 0, received));
            busy = false;
            wire.close(); // what else comes on it would be wrong too
        } else if (busy && matched == Content.LENGTH) {
            answered(selector);
        }
    }

    private void answered(Selector selector) {
        long now = System.nanoTime();
        busy = false;
        answers++;
        tally.answered(now - since);
        if (plan.connectPerRequest()) {
            wire.close();
        }
        if (dues > 0) {
            long date = dueNext;
            dues--;
            dueNext += (long) plan.periodNanos();
            begin(date, selector);
        } else if (!plan.hasTimetable() && !leaving) {
            begin(now, selector);
        }
    }

    private void cutOff() {
        if (busy && matched > 0) {
            tally.wrong(content.lost(matched));
        } else if (busy) {
            tally.closed("the connection of client " + number + " was closed while an answer was owed");
        }
        busy = false;
        wire.close();
        retryAt = System.nanoTime() + PAUSE; // flat out, it would do nothing but come back
    }

    /** Comes back if it has been sent away, and is still wanted. */
    void comeBack(long now, Selector selector) {
        if (!wire.isClosed() || leaving) {
            return;
        }
        if (!busy && !plan.hasTimetable() && now - retryAt >= 0) {
            begin(now, selector);
        } else if (busy || !plan.connectPerRequest()) {
            connect(selector);
        }
    }

    /** Sends only what was due before; waits for what is owed. */
    void leave() {
        leaving = true;
    }

    /** Says that it sends no more; what comes now was never asked for. */
    void endOutput() {
        try {
            if (wire.isConnected() && !busy) {
                wire.endOutput();
            } else {
                wire.close();
            }
        } catch (IOException e) {
            wire.close();
        }
    }

    /** What is still owed is owed for ever. */
    void giveUp(long now) {
        if (busy) {
            tally.unanswered(now - since);
        }
        for (; dues > 0; dues--) {
            tally.unanswered(now - dueNext);
            dueNext += (long) plan.periodNanos();
        }
        busy = false;
        wire.close();
    }
}
