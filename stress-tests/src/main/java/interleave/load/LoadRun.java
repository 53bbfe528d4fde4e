package interleave.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Puts a load on a server and counts what comes back.
 *
 * <pre>{@code
 * LoadReport report = LoadRun.of(plan);
 * }</pre>
 *
 * <p>With a timetable, a server that is slow does not make its clients send less (coordinated omission): what was due while a
 * client waited is sent late, and counts from when it was due. That the system woke the generator late is not the server's
 * fault: a request of an idle client counts from when the generator woke.
 *
 * <p>All clients belong to the thread that calls.
 */
public final class LoadRun {
    private static final long GRACE = TimeUnit.SECONDS.toNanos(3);
    private static final long LOOK_MILLIS = 20;
    private static final int BUFFER = 16 * 1024;

    private final LoadPlan plan;
    private final Tally tally = new Tally();
    private final List<Caller> callers = new ArrayList<>();
    private final Selector selector;
    private final long start = System.nanoTime();
    private final long end;
    private long dates; // how many of the timetable are past
    private long looked = start;

    private LoadRun(LoadPlan plan, Selector selector) {
        this.plan = plan;
        this.selector = selector;
        end = start + plan.duration().toNanos();
        ByteBuffer received = ByteBuffer.allocateDirect(BUFFER);
        for (int i = 0; i < plan.clients(); i++) {
            callers.add(new Caller(i, plan, tally, received));
        }
    }

    /** Does what {@code plan} says, in this thread. */
    public static LoadReport of(LoadPlan plan) throws IOException {
        try (Selector selector = Selector.open()) {
            return new LoadRun(plan, selector).run();
        }
    }

    private LoadReport run() throws IOException {
        begin();
        long now = System.nanoTime();
        while (now - end < 0) {
            now = turn(waitMillis(now));
            keepTimetable(now);
            comeBack(now);
        }
        keepTimetable(now); // what was due just before the end
        long took = now - start;
        callers.forEach(Caller::leave);
        while (now - end < GRACE && callers.stream().anyMatch(Caller::isBusy)) {
            now = turn(LOOK_MILLIS);
        }
        LoadReport report = finish(now, took);
        selector.selectNow(); // lets the descriptors go
        return report;
    }

    private LoadReport finish(long over, long took) throws IOException {
        List<Integer> starved = IntStream.range(0, callers.size())
                .filter(i -> callers.get(i).isStarved())
                .boxed()
                .toList();
        callers.stream().filter(Caller::isBusy).forEach(caller -> caller.giveUp(over));
        callers.forEach(Caller::endOutput);
        long now = System.nanoTime();
        long patience = now + GRACE;
        while (now - patience < 0 && !callers.stream().allMatch(Caller::isGone)) {
            now = turn(LOOK_MILLIS); // until the server has closed all: what it still says is wrong
        }
        for (Caller caller : callers) {
            caller.giveUp(now);
        }
        return tally.report(plan, took, starved);
    }

    /** All clients come at once. */
    private void begin() {
        for (Caller caller : callers) {
            if (!plan.hasTimetable()) {
                caller.due(System.nanoTime(), selector);
            } else if (!plan.connectPerRequest()) {
                caller.connect(selector);
            }
        }
    }

    /** Waits for something, does it, and returns when it was woken. */
    private long turn(long millis) throws IOException {
        selector.select(millis);
        long woken = System.nanoTime();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.attachment() instanceof Caller caller) {
                caller.ready(selector);
            }
        }
        selector.selectedKeys().clear();
        return woken;
    }

    private void keepTimetable(long woken) {
        if (!plan.hasTimetable()) {
            return;
        }
        for (long due = date(); due - woken <= 0 && due - end < 0; due = date()) {
            Caller caller = callers.get((int) (dates % callers.size()));
            caller.due(caller.isBusy() ? due : Math.max(due, woken), selector);
            dates++;
        }
    }

    private long date() {
        return start + (long) (dates * (1e9 / plan.perSecond()));
    }

    private long waitMillis(long now) {
        long until = Math.min(end - now, TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        if (plan.hasTimetable()) {
            until = Math.min(until, date() - now);
        }
        return Math.max(1, TimeUnit.NANOSECONDS.toMillis(until));
    }

    private void comeBack(long now) {
        if (now - looked < TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)) {
            return; // there may be thousands, and they would come again and again
        }
        looked = now;
        for (Caller caller : callers) {
            caller.comeBack(now, selector);
        }
    }
}
