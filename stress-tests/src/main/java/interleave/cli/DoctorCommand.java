package interleave.cli;

import interleave.cli.Diagnosis.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./kit doctor}: what this machine can and cannot show. */
@Command(
        name = "doctor",
        description = "Says what this machine can and cannot show: JDK, cores, memory model, timer, memory.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Finding> findings = Diagnosis.all();
        for (Finding finding : findings) {
            terminal.out().printf("%s %-16s %s%n", finding.enough() ? "✓" : "!", finding.what(), finding.value());
            terminal.out().printf("  %-16s %s%n", "", finding.meaning());
        }
        boolean all = findings.stream().allMatch(Finding::enough);
        terminal.out().println();
        terminal.out()
                .println(
                        all
                                ? "This machine can show everything."
                                : "What is marked with ! limits what this machine can show.");
        terminal.flush();
        return all ? Exit.AS_CLAIMED : Exit.ENVIRONMENT;
    }
}
