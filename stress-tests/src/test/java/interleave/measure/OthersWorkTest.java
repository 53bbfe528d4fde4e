package interleave.measure;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.spec.Comparison;
import interleave.spec.Comparison.Operation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A server is not what its clients use: its own threads are counted, too, if the comparison says that it has some. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
@EnabledOnOs(OS.LINUX) // elsewhere the system does not tell
class OthersWorkTest {
    private static final long NAP = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long MILLIS_20 = TimeUnit.MILLISECONDS.toNanos(20);

    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void letThemGo() {
        over.countDown();
    }

    @Test
    void with_nothing_to_do_the_wake_ups_of_a_server_that_looks_are_counted() throws Exception {
        start(() -> LockSupport.parkNanos(NAP));

        assertThat(idle(true).used().wakeUps())
                .isGreaterThanOrEqualTo(3); // every 5 ms for 300, on a machine that may be busy
        assertThat(idle(false).used().wakeUps()).as("of the client alone").isLessThan(3);
    }

    @Test
    void with_nothing_to_do_the_processor_time_of_a_server_that_spins_is_counted() throws Exception {
        start(Thread::onSpinWait);

        assertThat(idle(true).used().cpuNanos()).isGreaterThan(MILLIS_20);
        assertThat(idle(false).used().cpuNanos()).as("of the client alone").isLessThan(MILLIS_20);
    }

    @Test
    void with_nothing_to_do_a_server_that_sleeps_costs_next_to_nothing() throws Exception {
        Thread server = start(() -> LockSupport.park(this));
        while (server.getState() != Thread.State.WAITING) { // the test's own time limit ends it
            Thread.onSpinWait();
        }

        Sample.Idle sample = idle(true);
        assertThat(sample.used().wakeUps()).isLessThan(15); // those who run this test wake up every 100 ms
        assertThat(sample.used().cpuNanos()).isLessThan(MILLIS_20);
    }

    @Test
    void flat_out_the_processor_time_of_the_server_is_counted_with_that_of_its_clients() throws Exception {
        start(Thread::onSpinWait);

        assertThat(flatOut(true).used().cpuNanos()).isGreaterThan(MILLIS_20);
        assertThat(flatOut(false).used().cpuNanos()).as("of the clients alone").isLessThan(MILLIS_20);
    }

    /** A server, as far as what it uses goes. */
    private Thread start(Runnable turn) {
        return Thread.ofPlatform().daemon().name("server of the test").start(() -> {
            while (over.getCount() > 0) {
                turn.run();
            }
        });
    }

    private Sample.Idle idle(boolean hasOthersWork) throws InterruptedException {
        return (Sample.Idle) bench(hasOthersWork).measure(new Step(Step.Kind.IDLE, 300));
    }

    private Sample.FlatOut flatOut(boolean hasOthersWork) throws InterruptedException {
        return (Sample.FlatOut) bench(hasOthersWork).measure(new Step(Step.Kind.FLAT_OUT, 300));
    }

    private static Bench bench(boolean hasOthersWork) {
        return new Bench(new Comparison() {
            @Override
            public String item() {
                return "question";
            }

            @Override
            public boolean hasOthersWork() {
                return hasOthersWork;
            }

            @Override
            public Comparison.Bench bench() {
                return new Client();
            }
        });
    }

    /** Asks now and then; or waits, when it is to be idle. */
    private static final class Client implements Operation {
        private volatile CountDownLatch idle = new CountDownLatch(0); // written before the client begins

        @Override
        public void perform() throws InterruptedException {
            idle.await();
            LockSupport.parkNanos(2 * NAP);
        }

        @Override
        public Runnable occupy() {
            var wait = new CountDownLatch(1);
            idle = wait;
            return wait::countDown;
        }
    }
}
