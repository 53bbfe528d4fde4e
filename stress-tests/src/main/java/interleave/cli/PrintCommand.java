package interleave.cli;

import interleave.judge.Claim;
import interleave.judge.Variant;
import interleave.spec.TextProgram;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kit print}: the slides' character printer, on a text of one's own. */
@Command(
        name = "print",
        description =
                "Prints a text as threads consume it, and says on standard error whether anything was lost, doubled or,"
                        + " with one reader, reordered.",
        mixinStandardHelpOptions = true)
final class PrintCommand implements Callable<Integer> {
    private static final int MOST_READERS = 64;
    private static final String STANDARD_INPUT = "-";

    /** What the readers are. */
    enum Kind {
        PLATFORM,
        VIRTUAL
    }

    private final Terminal terminal;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "A file in UTF-8; standard input if it is absent, or -.")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--with",
            paramLabel = "VARIANT",
            description =
                    "Which of the lesson's right variants prints; PillPrinter by default. See ./kit run producerconsumer.")
    private @Nullable String variant;

    @Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many threads consume, 1 to " + MOST_READERS + "; 3 by default.")
    private int readers = 3;

    @Option(
            names = "--threads",
            paramLabel = "KIND",
            defaultValue = "platform",
            description = "${COMPLETION-CANDIDATES}; platform by default.")
    private Kind kind = Kind.PLATFORM;

    PrintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (readers < 1 || readers > MOST_READERS) {
            throw new KitException(
                    Exit.USAGE,
                    "--readers must be from 1 to " + MOST_READERS + ", but was " + readers + ".",
                    "For example:  ./kit print --readers 3 README.md");
        }
        TextProgram program = program();
        Variant chosen = chosen(program);
        Shutdown.announce(terminal);
        try (InputStream in = open()) {
            var account = new Account(in, terminal.out(), readers);
            program.with(type(chosen), readers, factory()).run(account, account::print);
            terminal.flush();
            account.checkWhole();
            terminal.err().println("kit: " + chosen.name() + ": " + account.sentence());
            return account.isBalanced() ? Exit.AS_CLAIMED : Exit.REFUTED;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ThreadFactory factory() {
        return kind == Kind.VIRTUAL
                ? Thread.ofVirtual().name("reader-", 1).factory()
                : Thread.ofPlatform().name("reader-", 1).factory();
    }

    private static TextProgram program() {
        Class<? extends TextProgram> type = Index.read().lessons().stream()
                .flatMap(lesson -> lesson.textProgram().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lesson has a program for texts"));
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no public constructor without parameters", e);
        }
    }

    private Variant chosen(TextProgram program) {
        String asked = variant == null ? program.standard() : variant;
        List<Variant> variants = program.topic().variants();
        Variant found = variants.stream()
                .filter(each -> each.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> unknown(asked, names(variants)));
        if (found.claim() instanceof Claim.Right) {
            return found;
        }
        throw new KitException(
                Exit.USAGE,
                asked + " is broken on purpose: it loses characters or hangs, so nothing of yours is printed with it.",
                "See it fail in a JVM of its own:  ./kit run producerconsumer");
    }

    private static KitException unknown(String asked, List<String> names) {
        return new KitException(
                Exit.USAGE,
                "there is no variant \"" + asked + "\"." + Suggestion.of(asked, names),
                "There are:  " + String.join(", ", names));
    }

    private static List<String> names(List<Variant> variants) {
        return variants.stream()
                .filter(each -> each.claim() instanceof Claim.Right)
                .map(Variant::name)
                .toList();
    }

    private static Class<?> type(Variant variant) {
        try {
            return Class.forName(variant.className());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(variant + " does not exist", e);
        }
    }

    private InputStream open() throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return System.in;
        }
        Path path = path();
        if (Files.isDirectory(path)) {
            throw new KitException(Exit.USAGE, file + " is a directory, not a text.", "Name a file in it:  ls " + file);
        }
        return new BufferedInputStream(Files.newInputStream(path));
    }

    private Path path() {
        try {
            return Path.of(file);
        } catch (java.nio.file.InvalidPathException e) {
            throw new KitException(Exit.USAGE, "\"" + file + "\" cannot be the name of a file.", "See:  ls", e);
        }
    }

    private KitException unreadable(IOException e) {
        String name = file.equals(STANDARD_INPUT) ? "standard input" : file;
        return switch (e) {
            case CodePoints.NotTextException no ->
                new KitException(
                        Exit.USAGE,
                        name + " is not UTF-8: " + no.getMessage() + ". What comes before is printed.",
                        "Convert it first:  iconv -f latin1 -t utf-8 FILE | ./kit print",
                        e);
            case NoSuchFileException no ->
                new KitException(Exit.USAGE, "there is no file " + name + ".", "What there is:  ls", e);
            case AccessDeniedException no ->
                new KitException(Exit.ENVIRONMENT, name + " may not be read.", "Who may:  ls -l " + file, e);
            default ->
                new KitException(
                        Exit.ENVIRONMENT, name + " cannot be read: " + e.getMessage() + ".", "Try:  cat " + file, e);
        };
    }
}
