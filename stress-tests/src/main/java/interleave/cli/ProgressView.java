package interleave.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows on standard error how far the run is: a bar on a terminal, else a line every few seconds. */
final class ProgressView {
    private static final long LINE_EVERY_NANOS = 3_000_000_000L;
    private static final int BAR_WIDTH = 78;

    private final PrintStream err;
    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private long lastLine = System.nanoTime();

    ProgressView(Terminal terminal) {
        this.err = terminal.err();
        this.terminal = terminal.errIsTerminal();
    }

    void show(double share, long secondsLeft, String what) {
        String left = "about " + secondsLeft + " s left · " + what;
        if (terminal) {
            ProgressBar shown = bar();
            shown.setExtraMessage(" " + left);
            shown.stepTo(Math.round(share * 100));
        } else if (System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            lastLine = System.nanoTime();
            err.printf("kit: %3.0f %%, %s%n", share * 100, left);
        }
    }

    /** Takes the bar away, so that results can be printed. */
    void hide() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar bar() {
        ProgressBar shown = bar;
        if (shown == null) {
            shown = new ProgressBarBuilder()
                    .setTaskName("judging")
                    .setInitialMax(100)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setConsumer(new ConsoleProgressBarConsumer(err, BAR_WIDTH))
                    .setMaxRenderedLength(BAR_WIDTH)
                    .setUpdateIntervalMillis(200)
                    .hideEta()
                    .clearDisplayOnFinish()
                    .build();
            bar = shown;
        }
        return shown;
    }
}
