package interleave.acceptpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where processes serve, a service hangs when its process is stopped, and fails when it is killed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ProcessTroubleTest {
    private static final Path KILL = Path.of("/bin/kill");
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final int MANY = 30; // dealt to two processes by chance: each gets some

    @BeforeAll
    static void lookAndServeOnce() throws Exception {
        assumeTrue(Files.isExecutable(KILL), "there is no /bin/kill to stop a process with");
        assumeTrue(
                Files.isDirectory(tasks(ProcessHandle.current())), "only Linux tells whether a process stands still");
        try (var server = new ProcessPerConnectionLineServer(LineSettings.LOOPBACK)) {
            Lines.assertServes(server); // afterwards what the JDK keeps for itself is there
        }
    }

    @Test
    void a_process_that_hangs_holds_up_its_client_and_nobody_else() throws Exception {
        Leftovers before = Leftovers.now();
        try (var server = new ProcessPerConnectionLineServer(LineSettings.LOOPBACK);
                var hung = new LineClient(server.address())) {
            assertThat(hung.ask("here\n")).isEqualTo("HERE\n");
            ProcessHandle process = before.newProcesses().getFirst();
            signal("STOP", process);
            hung.send("hangs\n");
            Lines.assertServes(server);
            assertThat(hung.hasAnswer()).isFalse();
            signal("CONT", process);
            assertThat(hung.end().readAll()).isEqualTo("HANGS\n");
        }
        before.awaitNoMore();
    }

    @Test
    void a_process_that_dies_takes_its_client_with_it_and_nobody_else() throws Exception {
        Leftovers before = Leftovers.now();
        try (var server = new ProcessPerConnectionLineServer(LineSettings.LOOPBACK);
                var unlucky = new LineClient(server.address())) {
            assertThat(unlucky.ask("here\n")).isEqualTo("HERE\n");
            ProcessHandle process = before.newProcesses().getFirst();
            try (var other = new LineClient(server.address())) {
                assertThat(other.ask("here, too\n")).isEqualTo("HERE, TOO\n");
                signal("KILL", process);
                assertThat(unlucky.readAll()).isEmpty();
                assertThat(other.ask("still here\n")).isEqualTo("STILL HERE\n");
            }
            Lines.assertServes(server);
        }
        before.awaitNoMore();
    }

    @Test
    void a_close_kills_a_process_that_hangs() throws Exception {
        Leftovers before = Leftovers.now();
        var server = new ProcessPerConnectionLineServer(LineSettings.LOOPBACK);
        closeWhileStopped(server, before);
    }

    @Test
    void a_close_kills_one_of_several_processes_that_hangs() throws Exception {
        Leftovers before = Leftovers.now();
        var server = new ReusePortLineServer(LineSettings.LOOPBACK.withWorkers(2));
        closeWhileStopped(server, before);
    }

    private static void closeWhileStopped(LineServer server, Leftovers before) throws Exception {
        try (var hung = new LineClient(server.address())) {
            assertThat(hung.ask("here\n")).isEqualTo("HERE\n");
            for (ProcessHandle process : before.newProcesses()) {
                signal("STOP", process);
            }
            hung.send("hangs\n");
            assertThat(server.close(SHORT)).as("all was answered").isFalse(); // or the test times out
            assertThat(before.newProcesses()).isEmpty();
        }
        before.awaitNoMore();
    }

    @Test
    void of_two_processes_the_one_that_hangs_holds_up_its_own_clients_until_it_goes_on() throws Exception {
        Leftovers before = Leftovers.now();
        try (var server = new ReusePortLineServer(LineSettings.LOOPBACK.withWorkers(2))) {
            ProcessHandle process = before.newProcesses().getFirst();
            List<LineClient> clients = clients(server);
            signal("STOP", process);
            for (int i = 0; i < MANY; i++) {
                clients.get(i).send("client " + i + "\n");
            }
            Leftovers.await("the clients of the other are served", () -> answered(clients) > 0);
            assertThat(answered(clients))
                    .as("those of the one that hangs are not")
                    .isLessThan(MANY);
            signal("CONT", process);
            for (int i = 0; i < MANY; i++) {
                assertThat(clients.get(i).end().readAll()).isEqualTo("CLIENT " + i + "\n");
                clients.get(i).leave();
            }
            assertThat(server.close(LONG)).isTrue();
        }
        before.awaitNoMore();
    }

    @Test
    void of_two_processes_the_one_that_dies_takes_its_own_clients_and_the_other_serves_who_comes() throws Exception {
        Leftovers before = Leftovers.now();
        try (var server = new ReusePortLineServer(LineSettings.LOOPBACK.withWorkers(2))) {
            ProcessHandle process = before.newProcesses().getFirst();
            List<LineClient> clients = clients(server);
            signal("KILL", process);
            process.onExit().join();
            int served = 0;
            for (int i = 0; i < MANY; i++) {
                String answer = answerOrEnd(clients.get(i), "client " + i + "\n");
                assertThat(answer).isIn("", "CLIENT " + i + "\n");
                served += answer.isEmpty() ? 0 : 1;
                clients.get(i).leave();
            }
            assertThat(served).isBetween(1, MANY - 1);
            for (int i = 0; i < MANY; i++) {
                Lines.assertServes(server); // by the one that is left
            }
        }
        before.awaitNoMore();
    }

    private static List<LineClient> clients(LineServer server) throws IOException {
        List<LineClient> clients = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            clients.add(new LineClient(server.address()));
            assertThat(clients.getLast().ask("here\n")).isEqualTo("HERE\n");
        }
        return clients;
    }

    private static long answered(List<LineClient> clients) {
        return clients.stream().filter(ProcessTroubleTest::hasAnswer).count();
    }

    private static boolean hasAnswer(LineClient client) {
        try {
            return client.hasAnswer();
        } catch (IOException e) {
            throw new AssertionError("hung up on", e);
        }
    }

    private static String answerOrEnd(LineClient client, String line) {
        try {
            return client.ask(line);
        } catch (IOException e) {
            return ""; // hung up on, not politely
        }
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        int exitCode = new ProcessBuilder(KILL.toString(), "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(exitCode).isZero();
        if (name.equals("STOP")) {
            Leftovers.await("all its threads stand still", () -> standsStill(process));
        }
    }

    private static boolean standsStill(ProcessHandle process) {
        try (Stream<Path> threads = Files.list(tasks(process))) {
            return threads.map(ProcessTroubleTest::state).allMatch("T"::equals);
        } catch (IOException e) {
            return false; // one has just ended
        }
    }

    /** What Linux says a thread does; T: nothing, until it is told to go on. */
    private static String state(Path thread) {
        try {
            String line = Files.readString(thread.resolve("stat"));
            return line.substring(line.lastIndexOf(')') + 2, line.lastIndexOf(')') + 3);
        } catch (IOException e) {
            return "gone";
        }
    }

    private static Path tasks(ProcessHandle process) {
        return Path.of("/proc", String.valueOf(process.pid()), "task");
    }
}
