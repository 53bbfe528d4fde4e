package interleave.cli;

import interleave.engine.JvmFailedException;
import interleave.submission.RefusedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code ./kit}. */
@Command(
        name = "kit",
        description = "A course kit on concurrency primitives: built from scratch, broken on purpose, and judged.",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            RunCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            ListCommand.class,
            PrintCommand.class,
            ServeCommand.class,
            CallCommand.class,
            LoadCommand.class,
            DoctorCommand.class,
            NotesCommand.class,
            CommandLine.HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "Interleave 1",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is as claimed",
            "1:a claim was refuted, a submission exposed or refused",
            "2:the command line made no sense",
            "3:this machine cannot do it: no JDK 25, one core, no memory, no permission, closed pipe",
            "4:the kit itself failed",
            "130:ended by Ctrl-C"
        })
public final class Kit implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When something goes wrong, show where it happened.")
    private boolean verbose;

    private static final FileOutputStream STANDARD_ERROR = new FileOutputStream(FileDescriptor.err);

    /** Put together beforehand, because afterwards there may be no memory for it. */
    private static final byte[] LAST_WORDS = ("kit: the memory is used up; the kit's own heap is limited to "
                    + Runtime.getRuntime().maxMemory() / (1024 * 1024)
                    + " MiB.\n        Give it more:  KIT_JAVA_OPTS=-Xmx512m ./kit run counter\n")
            .getBytes(StandardCharsets.UTF_8);

    private Kit() {}

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "tell the kit what to do.");
    }

    /** Runs the command line and exits with one of the codes of {@link Exit}. */
    public static void main(String[] args) throws IOException {
        int exitCode;
        try {
            exitCode = run(args);
        } catch (OutOfMemoryError | LinkageError e) {
            if (e instanceof LinkageError && !String.valueOf(e.getCause()).contains("OutOfMemoryError")) {
                throw e; // a class could not be loaded, and not for lack of memory
            }
            STANDARD_ERROR.write(LAST_WORDS); // nothing is made here that would need memory
            Runtime.getRuntime().halt(Exit.ENVIRONMENT);
            throw e;
        }
        Shutdown.regular();
        System.exit(exitCode);
    }

    private static int run(String[] args) {
        var terminal = new Terminal();
        try {
            int exitCode = commandLine(terminal).execute(args);
            if (exitCode != Exit.ENVIRONMENT) {
                terminal.flush();
            }
            return exitCode;
        } catch (KitException e) {
            return say(terminal.err(), e, false);
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        var kit = new Kit();
        var commandLine = new CommandLine(kit, new Commands(terminal));
        IParameterExceptionHandler misunderstood = (e, args) -> say(terminal.err(), misunderstood(e), kit.verbose);
        IExecutionExceptionHandler failed = (e, command, parsed) -> {
            Shutdown.await(); // if Ctrl-C was the reason, nothing more is to be said
            return say(terminal.err(), understood(e), kit.verbose);
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
        err.print(e.advice().indent(8));
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
            String suggestion = Suggestion.of(argument, known(e.getCommandLine().getCommandSpec()));
            return new KitException(
                    Exit.USAGE,
                    "there is no " + kind + " \"" + argument + "\"." + suggestion,
                    "What there is:  " + verb,
                    e);
        }
        String message = String.valueOf(e.getMessage()).replaceFirst("^Error: ", ""); // what else, in this place?
        return new KitException(Exit.USAGE, message, "What there is:  " + verb, e);
    }

    private static List<String> known(CommandSpec command) {
        List<String> known = new ArrayList<>(command.optionsMap().keySet());
        known.addAll(command.subcommands().keySet());
        return known;
    }

    private static KitException understood(Exception e) {
        if (e instanceof KitException known) {
            return known;
        }
        if (e instanceof RefusedException refused) {
            return Refusals.asKitException(refused);
        }
        if (e instanceof JvmFailedException failed && failed.forLackOfMemory()) {
            return new KitException(
                    Exit.ENVIRONMENT,
                    "there is not enough memory for a judged JVM: " + failed.getMessage(),
                    "Two of them want about 1.5 GiB. End other programs, or raise the limit:  ulimit -v unlimited",
                    e);
        }
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError memory) {
                throw memory; // see main
            }
        }
        return new KitException(
                Exit.KIT_FAILED,
                "the kit itself failed: " + e,
                "This is a defect of the kit. With --verbose it tells where; please report that.",
                e);
    }
}
