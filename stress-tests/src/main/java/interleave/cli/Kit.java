package interleave.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code ./kit}. */
@Command(
        name = "kit",
        description = "A course kit on concurrency primitives: built from scratch, broken on purpose, and judged.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {RunCommand.class, ListCommand.class, DoctorCommand.class, CommandLine.HelpCommand.class},
        mixinStandardHelpOptions = true,
        version = "Interleave 1",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as claimed",
            "1:a claim was refuted",
            "2:the command line made no sense",
            "3:this machine cannot do it: no JDK 25, one core, no memory, no permission, closed pipe",
            "4:the kit itself failed",
            "130:ended by Ctrl-C"
        })
public final class Kit {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When something goes wrong, show where it happened.")
    private boolean verbose;

    private Kit() {}

    /** Runs the command line and exits with one of the codes of {@link Exit}. */
    public static void main(String[] args) {
        var terminal = new Terminal();
        int exitCode;
        try {
            exitCode = commandLine(terminal).execute(args);
            if (exitCode != Exit.ENVIRONMENT) {
                terminal.flush();
            }
        } catch (KitException e) {
            exitCode = say(terminal.err(), e, false);
        } catch (OutOfMemoryError e) {
            exitCode = say(terminal.err(), outOfMemory(e), false);
        }
        Shutdown.regular();
        System.exit(exitCode);
    }

    static CommandLine commandLine(Terminal terminal) {
        var kit = new Kit();
        var commandLine = new CommandLine(kit, new Commands(terminal));
        IParameterExceptionHandler misunderstood = (e, args) -> say(terminal.err(), misunderstood(e), kit.verbose);
        IExecutionExceptionHandler failed = (e, command, parsed) -> {
            Shutdown.await(); // if Ctrl-C was the reason, nothing more is to be said
            return say(terminal.err(), e instanceof KitException known ? known : unexpected(e), kit.verbose);
        };
        commandLine.setParameterExceptionHandler(misunderstood);
        commandLine.setExecutionExceptionHandler(failed);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpWidth(Math.min(terminal.columns(), 110));
        commandLine.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        return commandLine;
    }

    /** Prints the message in the kit's form: what happened, and what to do next. */
    private static int say(PrintStream err, KitException e, boolean verbose) {
        err.println("kit: " + e.getMessage());
        err.println("        " + e.advice());
        if (verbose) {
            e.printStackTrace(err);
        }
        return e.exitCode();
    }

    private static KitException misunderstood(ParameterException e) {
        String verb = e.getCommandLine().getCommandName().equals("kit")
                ? "./kit --help"
                : "./kit " + e.getCommandLine().getCommandName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().getFirst();
            String kind = argument.startsWith("-") ? "option" : "verb";
            List<String> suggestions = unmatched.getSuggestions();
            String suggestion = suggestions.isEmpty()
                    ? ""
                    : suggestions.stream().limit(2).collect(Collectors.joining(" or ", " Did you mean: ", "?"));
            return new KitException(
                    Exit.USAGE,
                    "there is no " + kind + " \"" + argument + "\"." + suggestion,
                    "What there is:  " + verb,
                    e);
        }
        return new KitException(Exit.USAGE, String.valueOf(e.getMessage()), "What there is:  " + verb, e);
    }

    private static KitException unexpected(Exception e) {
        return new KitException(
                Exit.KIT_FAILED,
                "the kit itself failed: " + e,
                "This is a defect of the kit. With --verbose it tells where; please report that.",
                e);
    }

    private static KitException outOfMemory(OutOfMemoryError e) {
        return new KitException(
                Exit.ENVIRONMENT,
                "the memory is used up: " + e.getMessage() + "; the kit's own heap is limited to "
                        + Runtime.getRuntime().maxMemory() / (1024 * 1024) + " MiB.",
                "Give it more:  KIT_JAVA_OPTS=-Xmx512m ./kit run counter",
                e);
    }
}
