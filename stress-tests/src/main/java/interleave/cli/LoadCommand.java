package interleave.cli;

import interleave.judge.Json;
import interleave.load.FaultPage;
import interleave.load.FaultReport;
import interleave.load.FaultRun;
import interleave.load.LoadPlan;
import interleave.load.LoadReport;
import interleave.load.LoadRun;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kit load}: clients for a server of upper-casing lines on this machine. */
@Command(
        name = "load",
        description = "Puts a load on a server that answers lines in capitals, checks every byte, and names the clients"
                + " that starve. Loads only go to this machine.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every client got what it should",
            "1:wrong bytes, somebody cut off or starved, or trouble that the server did not stand",
            "2:the command line made no sense",
            "3:nobody listens there, or the load cannot be made here"
        })
final class LoadCommand implements Callable<Integer> {
    enum Format {
        TEXT,
        JSON
    }

    private static final int MOST_SECONDS = 3_600;
    private static final int CONNECT_MILLIS = 10_000;

    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "N", required = true, description = "Where the server listens.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            defaultValue = "127.0.0.1",
            description = "A name or address of this machine; 127.0.0.1 by default.")
    private String host = "127.0.0.1";

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "64",
            description = "How many clients there are at a time, 1 to " + LoadPlan.MOST_CLIENTS + "; 64 by default.")
    private int clients = 64;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "5",
            description = "How long requests are sent; 5 by default.")
    private double seconds = 5;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "0",
            description = "So many requests of all clients are due in a second, and each one's latency counts from when"
                    + " it was due. Without it, each client sends the next as soon as it has the answer.")
    private double rate;

    @Option(names = "--connect-per-request", description = "Each request comes on a connection of its own.")
    private boolean connectPerRequest;

    @Option(
            names = "--faults",
            description = "Instead: slow, silent, broken and malicious clients, one kind after the other; after each, a"
                    + " good client must be served.")
    private boolean faults;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "With --faults: the same seed makes the same trouble; 1 by default.")
    private long seed = 1;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text: for people. json: one document on standard output, and nothing else; see"
                    + " notes/schema/load.schema.json.")
    private Format format = Format.TEXT;

    LoadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        LoadPlan plan = plan();
        knock(plan.server());
        boolean held = faults ? makeTrouble(plan.server()) : load(plan);
        terminal.flush();
        return held ? Exit.AS_CLAIMED : Exit.REFUTED;
    }

    private LoadPlan plan() {
        if (port < 1 || port > 65_535) {
            throw wrong("--port must be from 1 to 65535, but was " + port + ".");
        }
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw wrong("--seconds must be more than 0 and at most " + MOST_SECONDS + ", but was " + seconds + ".");
        }
        try {
            var server = new InetSocketAddress(InetAddress.getByName(host), port);
            return new LoadPlan(server, clients, Duration.ofNanos((long) (seconds * 1e9)), rate, connectPerRequest);
        } catch (UnknownHostException e) {
            throw wrong("there is no host \"" + host + "\".");
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage() + ".");
        }
    }

    private static KitException wrong(String message) {
        return new KitException(Exit.USAGE, message, "For example:  ./kit load --port 8080 --clients 64 --seconds 5");
    }

    /** A port where nobody listens is a mistake of who calls, not of the server. */
    private void knock(InetSocketAddress server) {
        try (var socket = new Socket()) {
            socket.connect(server, CONNECT_MILLIS);
        } catch (ConnectException e) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "nobody listens at port " + port + ".",
                    "Start a server first, and look which port it says:  ./kit serve --help",
                    e);
        } catch (IOException e) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "port " + port + " cannot be reached: " + e.getMessage() + ".",
                    "Try another.",
                    e);
        }
    }

    private boolean load(LoadPlan plan) {
        LoadReport report;
        try {
            report = LoadRun.of(plan);
        } catch (IOException e) {
            throw new KitException(
                    Exit.ENVIRONMENT, "the load cannot be made: " + e.getMessage() + ".", "See:  ulimit -n", e);
        }
        if (format == Format.JSON) {
            terminal.out().println(Json.page(report));
        } else {
            report.lines().forEach(terminal.out()::println);
        }
        return report.holds();
    }

    private boolean makeTrouble(InetSocketAddress server) throws InterruptedException {
        List<FaultReport> reports = new ArrayList<>();
        boolean held = FaultRun.of(server, seed, report -> {
            reports.add(report);
            if (format == Format.TEXT) {
                terminal.out().printf("%-17s %-8s %s%n", report.name(), word(report), report.sentence());
                terminal.flush();
            }
        });
        if (format == Format.JSON) {
            terminal.out().println(Json.page(FaultPage.of(seed, held, reports)));
        }
        return held;
    }

    private static String word(FaultReport report) {
        return switch (report.verdict()) {
            case HELD -> "held";
            case HELD_UP -> "held up";
            case FAILED -> "FAILED";
        };
    }
}
