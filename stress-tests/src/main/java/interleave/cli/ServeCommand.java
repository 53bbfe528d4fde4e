package interleave.cli;

import interleave.service.Running;
import interleave.service.Service;
import interleave.service.Settings;
import interleave.service.Threads;
import interleave.service.UsageException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit serve}: one of the slides' servers, for clients of anybody's. */
@Command(
        name = "serve",
        description = "Starts one of the slides' servers, and prints where it listens; without a name, lists them.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:standard input has ended, and with it the server",
            "2:the command line made no sense",
            "3:the address cannot be had: somebody else has it, or it is not this machine's",
            "130:ended by Ctrl-C"
        })
final class ServeCommand implements Callable<Integer> {
    private static final int MOST_CLIENTS = 100_000;
    private static final int LONGEST_IDLE = 86_400; // a day
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which server; see ./kit serve.")
    private @Nullable String name;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Where it listens; any free port by default.")
    private int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "The address it listens at; by default only this machine reaches it.")
    private String bind = "localhost";

    @Option(
            names = "--concurrency",
            paramLabel = "KIND",
            defaultValue = "virtual",
            description = "Who serves: ${COMPLETION-CANDIDATES}; virtual by default.")
    private Threads threads = Threads.VIRTUAL;

    @Option(
            names = {"--limit", "--workers"},
            paramLabel = "N",
            description = "How many clients are served at a time, 1 to " + MOST_CLIENTS + ".")
    private @Nullable Integer limit;

    @Option(
            names = "--idle",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Sends clients away who say nothing for so long, with the pools; 0 lets them stay.")
    private double idle;

    @Option(
            names = "--directory",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Whose files are given out, by the servers that do; the current one by default.")
    private Path directory = Path.of(".");

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "user",
            description = "Who may use it, for the server that asks. The password is that of the environment variable"
                    + " KIT_PASSWORD, or a new one.")
    private String user = "user";

    @Option(names = "--until-eof", description = "Serve until standard input ends, and not only until Ctrl-C.")
    private boolean untilEof;

    ServeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (name == null) {
            terminal.out().print(Services.table());
            return Exit.AS_CLAIMED;
        }
        Service service = Services.named(name, "serve");
        Services.checkPort(port, 0);
        checkLimit();
        checkIdle();
        checkDirectory(service);
        InetSocketAddress address = address();
        try (Running server = start(service, address)) {
            Thread farewell = new Thread(() -> close(server), "kit-farewell");
            Runtime.getRuntime().addShutdownHook(farewell);
            announce(service, server);
            tellStatus(server);
            if (untilEof) {
                Runtime.getRuntime().removeShutdownHook(farewell);
                close(server);
                return Exit.AS_CLAIMED;
            }
            new CountDownLatch(1).await(); // until Ctrl-C
            return Exit.AS_CLAIMED;
        }
    }

    /** For every line that is typed it says how the server is doing; returns when nothing more will be typed. */
    private void tellStatus(Running server) throws IOException {
        var typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            String status = server.status();
            terminal.err().println("kit: " + (status.isEmpty() ? "this server does not say how it is doing." : status));
        }
    }

    private void close(Running server) {
        try {
            boolean all = server.close(GRACE);
            terminal.err()
                    .println("kit: the server has stopped"
                            + (all ? "." : "; it hung up on clients that were not done."));
        } catch (IOException e) {
            terminal.err().println("kit: the server did not stop well: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void announce(Service service, Running server) {
        var at = (InetSocketAddress) server.address();
        terminal.out().println(service.name() + " serves at " + written(at));
        terminal.flush();
        if (!at.getAddress().isLoopbackAddress()) {
            terminal.err().println("kit: whoever reaches this machine can use it. Nothing that is sent is encrypted.");
        }
        terminal.err()
                .println("kit: a client:  ./kit call " + service.name() + " --port " + at.getPort() + " "
                        + service.usage());
        terminal.err()
                .println("kit: Enter shows how it is doing; it stops with Ctrl-C"
                        + (untilEof ? ", or when standard input ends." : "."));
    }

    static String written(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private Running start(Service service, InetSocketAddress address) throws IOException {
        Consumer<String> output = line -> {
            terminal.out().println(line);
            terminal.out().flush();
        };
        Consumer<String> complaints = line -> terminal.err().println("kit: " + line);
        try {
            return service.start(new Settings(
                    address,
                    threads,
                    limit == null ? OptionalInt.empty() : OptionalInt.of(limit),
                    Duration.ofMillis(Math.round(idle * 1000)),
                    directory,
                    user,
                    service.asksForPassword() ? Password.of(user, terminal) : "",
                    output,
                    complaints));
        } catch (UsageException e) {
            throw new KitException(Exit.USAGE, e.getMessage() + ".", "What there is:  ./kit serve --help", e);
        } catch (BindException e) {
            boolean taken =
                    String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("in use");
            throw new KitException(
                    Exit.ENVIRONMENT,
                    taken
                            ? "port " + port + " is taken: somebody else listens at " + written(address) + "."
                            : "nobody can listen at " + written(address) + " here: " + e.getMessage() + ".",
                    taken ? "Take any that is free:  ./kit serve " + name : "This machine's addresses:  ip addr",
                    e);
        } catch (SocketException e) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "the system does not let us listen at " + written(address) + ": " + e.getMessage() + ".",
                    "Ports below 1024 are often kept for the administrator:  ./kit serve " + name + " --port 8080",
                    e);
        }
    }

    private void checkIdle() {
        if (!(idle >= 0 && idle <= LONGEST_IDLE)) {
            throw new KitException(
                    Exit.USAGE,
                    "--idle must be from 0 to " + LONGEST_IDLE + " seconds, but was " + idle + ".",
                    "For example:  ./kit serve " + name + " --idle 30");
        }
    }

    private void checkLimit() {
        if (limit != null && (limit < 1 || limit > MOST_CLIENTS)) {
            throw new KitException(
                    Exit.USAGE,
                    "--limit must be from 1 to " + MOST_CLIENTS + ", but was " + limit + ".",
                    "For example:  ./kit serve " + name + " --concurrency threads --limit 5");
        }
    }

    private void checkDirectory(Service service) {
        if (service.givesOutFiles() && !Files.isDirectory(directory)) {
            throw new KitException(Exit.USAGE, "there is no directory " + directory + ".", "What there is:  ls");
        }
    }

    private InetSocketAddress address() {
        try {
            return new InetSocketAddress(InetAddress.getByName(bind), port);
        } catch (UnknownHostException e) {
            throw new KitException(
                    Exit.USAGE,
                    "\"" + bind + "\" is no address of this machine.",
                    "For all of them:  --bind 0.0.0.0",
                    e);
        }
    }
}
