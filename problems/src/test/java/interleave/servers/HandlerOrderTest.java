package interleave.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is called of a handler, in which order, and who learns of its failures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class HandlerOrderTest {
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();

    /** Fails where it is told to. */
    private final class Spy implements Handler<Connection> {
        private final String failing;

        Spy(String failing) {
            this.failing = failing;
        }

        @Override
        public void setup(Connection connection) throws IOException {
            call("setup");
        }

        @Override
        public void handle(Connection connection) throws IOException {
            call("handle");
        }

        @Override
        public void finish(Connection connection) throws IOException {
            call("finish");
        }

        private void call(String step) throws IOException {
            calls.add(step);
            if (failing.contains(step)) {
                throw new IOException(step + " fails");
            }
        }
    }

    @Test
    void sets_up_handles_and_finishes() throws Exception {
        Lab<Connection> lab = visit("");

        assertThat(calls).containsExactly("setup", "handle", "finish");
        assertThat(lab.errors()).isEmpty();
    }

    @Test
    void does_not_handle_what_could_not_be_set_up_but_finishes() throws Exception {
        Lab<Connection> lab = visit("setup");

        assertThat(calls).containsExactly("setup", "finish");
        assertThat(lab.errors())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("setup fails");
    }

    @Test
    void finishes_what_failed() throws Exception {
        Lab<Connection> lab = visit("handle");

        assertThat(calls).containsExactly("setup", "handle", "finish");
        assertThat(lab.errors())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("handle fails");
    }

    @Test
    void tells_the_first_failure_and_the_one_after_it_beside() throws Exception {
        Lab<Connection> lab = visit("handle, finish");

        assertThat(lab.errors()).singleElement().satisfies(first -> {
            assertThat(first).hasMessage("handle fails");
            assertThat(first.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo("finish fails");
        });
    }

    @Test
    void tells_who_finished_badly() throws Exception {
        assertThat(visit("finish").errors())
                .singleElement()
                .extracting(Throwable::getMessage)
                .isEqualTo("finish fails");
    }

    @Test
    void makes_a_new_handler_for_each_request_and_goes_on_after_one_that_failed() throws Exception {
        var made = new ConcurrentLinkedQueue<Spy>();
        try (var lab = Lab.tcp(
                () -> {
                    var spy = new Spy(made.isEmpty() ? "handle" : "");
                    made.add(spy);
                    return spy;
                },
                new Sequential())) {
            visit(lab);
            visit(lab);

            assertThat(made).hasSize(2).doesNotHaveDuplicates();
            assertThat(lab.errors()).hasSize(1);
        }
    }

    @Test
    void goes_on_after_a_handler_that_could_not_even_be_made() throws Exception {
        try (var lab = Lab.tcp(
                () -> {
                    calls.add("made");
                    throw new IllegalStateException("no handler today");
                },
                new Sequential())) {
            visit(lab);
            visit(lab);

            Lab.await("both are told", () -> lab.errors().size() == 2);
            assertThat(calls).hasSize(2);
        }
    }

    private Lab<Connection> visit(String failing) throws IOException {
        try (var lab = Lab.tcp(() -> new Spy(failing), new Sequential())) {
            visit(lab);
            return lab;
        } // closed: all that was to happen has happened
    }

    private static void visit(Lab<Connection> lab) throws IOException {
        try (var client = Connection.to(lab.address())) {
            assertThat(client.input().read())
                    .as("the server hangs up in any case")
                    .isEqualTo(-1);
        }
    }
}
