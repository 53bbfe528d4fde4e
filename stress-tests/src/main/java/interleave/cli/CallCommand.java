package interleave.cli;

import interleave.service.Call;
import interleave.service.RefusedByServerException;
import interleave.service.Service;
import interleave.service.UsageException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit call}: the client of one of the slides' servers. */
@Command(
        name = "call",
        description = "Calls one of the slides' servers, and prints its answer.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the server has answered",
            "1:the server does not want to",
            "2:the command line made no sense",
            "3:nobody listens there, or there is no answer in time"
        })
final class CallCommand implements Callable<Integer> {
    private static final int LONGEST_PATIENCE = 3600;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "NAME", description = "Which server; see ./kit serve.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "ARGUMENT",
            description = "What its client needs; ./kit serve says what that is. The rest comes from standard input.")
    private List<String> arguments = new ArrayList<>();

    @Option(names = "--port", required = true, paramLabel = "N", description = "Where it listens.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description = "The machine it is on; this one by default.")
    private String host = "localhost";

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for an answer that is owed, 1 to " + LONGEST_PATIENCE
                    + "; 10 by default. Who types" + " may take longer.")
    private int patience = 10;

    CallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Service service = Services.named(name, "serve");
        Services.checkPort(port, 1);
        if (patience < 1 || patience > LONGEST_PATIENCE) {
            throw new KitException(
                    Exit.USAGE,
                    "--patience must be from 1 to " + LONGEST_PATIENCE + ", but was " + patience + ".",
                    "Seconds, for example:  --patience 10");
        }
        InetSocketAddress server = server();
        try {
            service.call(new Call(server, Duration.ofSeconds(patience), arguments, System.in, terminal.out()));
            terminal.flush();
            return Exit.AS_CLAIMED;
        } catch (UsageException e) {
            throw new KitException(
                    Exit.USAGE,
                    String.valueOf(e.getMessage()),
                    "It goes like this:  ./kit call " + name + " --port " + port + " " + service.usage(),
                    e);
        } catch (RefusedByServerException e) {
            throw new KitException(
                    Exit.REFUTED, "the server does not want to: " + e.getMessage() + ".", "Ask it otherwise.", e);
        } catch (IOException e) {
            throw unanswered(e, ServeCommand.written(server));
        }
    }

    private KitException unanswered(IOException e, String server) {
        String again = "Is it the right one? To start one:  ./kit serve " + name + " --port " + port;
        return switch (e) {
            case ConnectException no ->
                new KitException(Exit.ENVIRONMENT, "nobody listens at " + server + ".", again, e);
            case SocketTimeoutException no ->
                new KitException(
                        Exit.ENVIRONMENT,
                        server + " has not answered within " + patience + " s.",
                        "It may be busy with others. Wait longer:  --patience 60",
                        e);
            case CharacterCodingException no ->
                new KitException(Exit.ENVIRONMENT, "what came is not text in UTF-8.", again, e);
            default -> new KitException(Exit.ENVIRONMENT, "the call has failed: " + e.getMessage() + ".", again, e);
        };
    }

    private InetSocketAddress server() {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new KitException(
                    Exit.USAGE, "nobody knows a machine \"" + host + "\".", "This one is called:  localhost", e);
        }
    }
}
