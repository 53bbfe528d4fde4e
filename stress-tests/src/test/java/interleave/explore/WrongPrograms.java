package interleave.explore;

import static interleave.explore.Together.together;
import static interleave.explore.execution.Ending.Kind.DEADLOCK;
import static interleave.explore.execution.Ending.Kind.EXCEPTION;
import static interleave.explore.execution.Ending.Kind.EXIT;
import static interleave.explore.execution.Ending.Kind.LIVELOCK;
import static interleave.explore.execution.Ending.Kind.NOT_MODELLED;
import static interleave.explore.execution.Ending.Kind.RACE;
import static interleave.explore.execution.Ending.Kind.STUCK;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Programs with which something goes wrong on some schedule, or which cannot be judged. */
final class WrongPrograms {
    private WrongPrograms() {}

    @Ends(value = RACE, saying = "Plain#1\\.value.*(read|writ).*nothing orders")
    static final class Plain implements Program {
        private int value;

        @Override
        public void run() throws InterruptedException {
            together(() -> value++, () -> value++);
        }
    }

    @Ends(value = EXCEPTION, saying = "main\\* died of .*AssertionError: 1 at WrongPrograms.java")
    static final class Volatile implements Program {
        private volatile int value;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // what is to be found
        public void run() throws InterruptedException {
            together(() -> value++, () -> value++);
            assert value == 2 : value;
        }
    }

    @Ends(
            value = DEADLOCK,
            saying =
                    "\\*left\\* holds monitor of .* since WrongPrograms.java:\\d+ and waits to lock .*, which \\*right\\* holds")
    static final class Forks implements Program {
        private final Object forkA = new Object();
        private final Object forkB = new Object();

        private int meals;

        private void eat(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    meals++;
                    assert meals > 0;
                }
            }
        }

        @Override
        public void run() {
            new Thread(() -> eat(forkA, forkB), "left").start();
            new Thread(() -> eat(forkB, forkA), "right").start();
        }
    }

    @Ends(value = EXCEPTION, saying = "AssertionError: -1")
    static final class WaitsWithIf implements Program {
        private int items;

        private synchronized void put() {
            items++;
            notifyAll();
        }

        @SuppressWarnings("WaitNotInLoop") // what is to be found
        private synchronized void take() {
            try {
                if (items == 0) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            items--;
            assert items >= 0 : items;
        }

        @Override
        public void run() throws InterruptedException {
            together(this::take, this::take, () -> {
                put();
                put();
            });
        }
    }

    @Ends(value = DEADLOCK, saying = "waits to go on after wait")
    static final class NotifiesOne implements Program {
        private boolean full;

        private synchronized void set(boolean to) {
            try {
                while (full == to) {
                    wait();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            full = to;
            notify();
        }

        @Override
        public void run() throws InterruptedException {
            together(() -> set(true), () -> set(true), () -> set(false), () -> set(false));
        }
    }

    @Ends(value = DEADLOCK, saying = "\\*main\\* waits to park")
    static final class UnparksTooEarly implements Program {
        private volatile boolean go;

        @Override
        public void run() {
            Thread main = Thread.currentThread();
            new Thread(() -> {
                        LockSupport.unpark(main);
                        go = true;
                    })
                    .start();
            while (!go) {
                LockSupport.park();
            }
        }
    }

    @Ends(value = RACE, saying = "Lazily\\.instance")
    static final class Lazily implements Program {
        private static @Nullable Lazily instance;

        @SuppressWarnings("DoubleCheckedLocking") // what is to be found
        private static Lazily get() {
            Lazily seen = instance;
            if (seen == null) {
                synchronized (Lazily.class) {
                    seen = instance;
                    if (seen == null) {
                        seen = new Lazily();
                        instance = seen;
                    }
                }
            }
            return seen;
        }

        @Override
        public void run() throws InterruptedException {
            together(Lazily::get, Lazily::get);
        }
    }

    @Ends(value = RACE, saying = "ArrayList#\\d.contents")
    static final class PlainList implements Program {
        private final List<Integer> list = new ArrayList<>();

        @Override
        public void run() throws InterruptedException {
            together(() -> list.add(1), () -> list.add(2));
        }
    }

    @Ends(value = LIVELOCK, saying = "goes in circles")
    static final class NobodySets implements Program {
        private volatile boolean go;

        @Override
        public void run() {
            while (!go) {
                Thread.onSpinWait();
            }
        }
    }

    @Ends(value = STUCK, saying = "gone round a loop")
    static final class Endless implements Program {
        @Override
        public void run() {
            for (long i = 0; i >= 0; i = (i + 1) % 7) {}
        }
    }

    @Ends(value = EXIT, saying = "System.exit\\(3\\)")
    static final class Leaves implements Program {
        @Override
        public void run() {
            System.exit(3);
        }
    }

    @Ends(value = NOT_MODELLED, saying = "no model of new ServerSocket")
    static final class Serves implements Program {
        @Override
        public void run() throws java.io.IOException {
            new java.net.ServerSocket(0).close();
        }
    }
}
