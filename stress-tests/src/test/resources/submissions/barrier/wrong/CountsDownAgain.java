// wrong: waits until the number of arrivals is zero again: a quick one comes back before the slow one has looked
import interleave.barrier.Barrier;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public class CountsDownAgain implements Barrier {
    private static class Lap {
        int arrived;
        boolean broken;
    }

    private final int parties;
    private final Runnable action;
    private Lap lap = new Lap();

    public CountsDownAgain(int parties, Runnable action) {
        if (parties < 1) {
            throw new IllegalArgumentException("at least one party, not " + parties);
        }
        this.parties = parties;
        this.action = action;
    }

    @Override
    public int await() throws InterruptedException, BrokenBarrierException {
        try {
            return arrive(false, 0);
        } catch (TimeoutException e) {
            throw new IllegalStateException("there was no limit", e);
        }
    }

    @Override
    public int await(long timeout, TimeUnit unit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        return arrive(true, Math.max(0, unit.toNanos(timeout)));
    }

    private synchronized int arrive(boolean timed, long limit)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Lap mine = lap;
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        if (Thread.interrupted()) {
            breakUp(mine);
            throw new InterruptedException();
        }
        mine.arrived++;
        int index = parties - mine.arrived;
        if (index == 0) {
            finish(mine);
            return 0;
        }
        long begin = System.nanoTime();
        while (mine.arrived != 0 && !mine.broken) {
            long left = limit - (System.nanoTime() - begin);
            if (timed && left <= 0) {
                breakUp(mine);
                throw new TimeoutException();
            }
            try {
                if (timed) {
                    TimeUnit.NANOSECONDS.timedWait(this, left);
                } else {
                    wait();
                }
            } catch (InterruptedException e) {
                if (mine.arrived == 0 || mine.broken) {
                    Thread.currentThread().interrupt(); // too late: the lap is over
                } else {
                    breakUp(mine);
                    throw e;
                }
            }
        }
        if (mine.broken) {
            throw new BrokenBarrierException();
        }
        return index;
    }

    private void finish(Lap mine) {
        boolean done = false;
        try {
            if (action != null) {
                action.run();
            }
            done = true;
        } finally {
            if (done) {
                mine.arrived = 0;
                notifyAll();
            } else {
                breakUp(mine);
            }
        }
    }

    private void breakUp(Lap which) {
        which.broken = true;
        notifyAll();
    }

    @Override
    public synchronized void abort() {
        breakUp(lap);
    }

    @Override
    public synchronized void reset() {
        breakUp(lap);
        lap = new Lap();
    }

    @Override
    public int getParties() {
        return parties;
    }

    @Override
    public synchronized int getNumberWaiting() {
        return lap.broken ? 0 : lap.arrived;
    }

    @Override
    public synchronized boolean isBroken() {
        return lap.broken;
    }
}
