package interleave.bench;

import interleave.event.Event;
import interleave.event.ParkingEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import org.jspecify.annotations.Nullable;

/** What two can signal each other with. */
final class Tables {
    private Tables() {}

    /** Two events, cleared by who waited. */
    static final class Events implements PingPong.Table {
        private final Event ping;
        private final Event pong;
        private boolean over; // written before the ping that ends, read after it

        Events(Event ping, Event pong) {
            this.ping = ping;
            this.pong = pong;
        }

        static Events parking() {
            return new Events(new ParkingEvent(), new ParkingEvent());
        }

        @Override
        public void serve() throws InterruptedException {
            ping.set();
            pong.await();
            pong.clear();
        }

        @Override
        public boolean respond() throws InterruptedException {
            ping.await();
            ping.clear();
            boolean goesOn = !over;
            pong.set();
            return goesOn;
        }

        @Override
        public void end() throws InterruptedException {
            over = true;
            serve();
        }
    }

    /** The nearest in the JDK: latches, new ones for each turn, since they cannot be closed again. */
    static final class Latches implements PingPong.Table {
        private static final class Round {
            private final CountDownLatch ping = new CountDownLatch(1);
            private final CountDownLatch pong = new CountDownLatch(1);
            private @Nullable Round next; // written before the ping
            private boolean last;
        }

        private Round served = new Round();
        private Round received = served;

        @Override
        public void serve() throws InterruptedException {
            Round round = served;
            served = new Round();
            round.next = served;
            round.ping.countDown();
            round.pong.await();
        }

        @Override
        public boolean respond() throws InterruptedException {
            Round round = received;
            round.ping.await();
            if (round.next != null) {
                received = round.next;
            }
            round.pong.countDown();
            return !round.last;
        }

        @Override
        public void end() throws InterruptedException {
            served.last = true;
            serve();
        }
    }

    /** The JDK's barrier that needs not be made anew: two phases a turn. */
    static final class Phases implements PingPong.Table {
        private final Phaser phaser = new Phaser(2);
        private boolean over; // written before the phase that ends, read after it

        @Override
        public void serve() {
            phaser.arriveAndAwaitAdvance();
            phaser.arriveAndAwaitAdvance();
        }

        @Override
        public boolean respond() {
            phaser.arriveAndAwaitAdvance();
            boolean goesOn = !over;
            phaser.arriveAndAwaitAdvance();
            return goesOn;
        }

        @Override
        public void end() {
            over = true;
            serve();
        }
    }
}
