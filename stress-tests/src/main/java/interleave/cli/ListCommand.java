package interleave.cli;

import interleave.judge.Claim;
import interleave.spec.Lesson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./kit list}: the lessons, in their order. */
@Command(name = "list", description = "Lists the lessons.", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
    private final Terminal terminal;

    ListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        for (Lesson lesson : Index.read().lessons()) {
            long broken = lesson.variants().stream()
                    .filter(variant -> variant.claim() instanceof Claim.Exposed)
                    .count();
            long right = lesson.variants().size() - broken;
            terminal.out().printf("%-18s %s%n", lesson.slug(), lesson.question());
            terminal.out()
                    .printf("%-18s %d broken and %d right variants · ./kit run %s%n", "", broken, right, lesson.slug());
        }
        terminal.flush();
        return Exit.AS_CLAIMED;
    }
}
