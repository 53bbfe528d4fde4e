package interleave.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the kit writes: results to standard output, everything else to standard error. The launcher
 * says which of them is a terminal, for Java cannot tell them apart.
 */
final class Terminal {
    static final int DEFAULT_COLUMNS = 110;
    private static final int FEWEST_COLUMNS = 60;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    private final PrintStream err =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** Writes out what has been printed; fails if nobody reads it. */
    void flush() {
        if (out.checkError()) {
            throw new KitException(
                    Exit.ENVIRONMENT,
                    "nobody reads the output any more (closed pipe), so the run was ended.",
                    "To see a part of it, let it finish first:  ./kit run counter > run.txt; head run.txt");
        }
    }

    boolean coloured() {
        return Boolean.getBoolean("kit.stdout.tty") && noColor();
    }

    boolean errIsTerminal() {
        return Boolean.getBoolean("kit.stderr.tty");
    }

    boolean errColoured() {
        return errIsTerminal() && noColor();
    }

    int columns() {
        return Math.max(FEWEST_COLUMNS, Integer.getInteger("kit.columns", DEFAULT_COLUMNS));
    }

    /** See no-color.org: any value but the empty one switches colours off. */
    private static boolean noColor() {
        String value = System.getenv("NO_COLOR");
        return value == null || value.isEmpty();
    }
}
