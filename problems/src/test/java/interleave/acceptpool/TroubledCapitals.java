package interleave.acceptpool;

import java.util.concurrent.CountDownLatch;

/** Puts bytes into capitals; at a mark among them it makes trouble. */
final class TroubledCapitals implements UpperCaser {
    private static final char MARK = '!';

    /** What is done at a mark. */
    interface Trouble {
        void make();
    }

    private final UpperCaser capitals = new EightAtATimeUpper();
    private final Trouble trouble;

    TroubledCapitals(Trouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public void upperCase(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == MARK) {
                trouble.make();
            }
        }
        capitals.upperCase(bytes, from, to);
    }

    /** Hangs until it is let go, whoever interrupts it. */
    static final class Hang implements Trouble, AutoCloseable {
        private final CountDownLatch hangs = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);

        @Override
        public void make() {
            hangs.countDown();
            boolean interrupted = false;
            while (true) {
                try {
                    letGo.await();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Waits until somebody hangs. */
        void await() throws InterruptedException {
            hangs.await();
        }

        /** Lets go who hangs, for good. */
        void letGo() {
            letGo.countDown();
        }

        @Override
        public void close() {
            letGo();
        }
    }
}
