package interleave.judged;

import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.Variant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the source line behind each frame of a stack that lies in a submission. */
final class Quoted {
    private static final Pattern FRAME = Pattern.compile("^at ([\\w$.]+)\\.[\\w$<>]+\\((\\S+\\.java):(\\d+)\\)$");

    private final Sources sources;
    private final String folder;

    private Quoted(Variant variant) {
        this.sources = Sources.ofSubmission(variant);
        int end = variant.className().lastIndexOf('.');
        this.folder = variant.className().substring(0, end + 1);
    }

    /** {@code judgement} with the lines of {@code variant}, if that was handed in. */
    static Judgement by(Variant variant, Judgement judgement) {
        if (!variant.submitted()) {
            return judgement;
        }
        var quoted = new Quoted(variant);
        return judgement.withEvidence(
                judgement.evidence().stream().map(quoted::evidence).toList());
    }

    private Evidence evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Threads threads ->
                new Evidence.Threads(
                        threads.headline(),
                        threads.threads().stream().map(this::thread).toList());
            case Evidence.Text text ->
                new Evidence.Text(
                        text.title(), text.text().lines().map(this::frame).collect(Collectors.joining("\n")));
            case Evidence.Trace trace -> trace;
            case Evidence.OutcomeTable table -> table;
            case Evidence.Measurements measurements -> measurements;
        };
    }

    private Evidence.ThreadState thread(Evidence.ThreadState thread) {
        List<String> stack = thread.stack().stream().map(this::frame).toList();
        return new Evidence.ThreadState(
                thread.name(), thread.state(), thread.cpuMillis(), thread.holds(), thread.waitsFor(), stack);
    }

    /** Frames name classes without their package: what was handed in is looked for in its own. */
    private String frame(String frame) {
        Matcher matcher = FRAME.matcher(frame);
        if (!matcher.matches()) {
            return frame;
        }
        String line = sources.line(folder + matcher.group(1), matcher.group(2), Integer.parseInt(matcher.group(3)));
        return line == null ? frame : frame + "  " + line;
    }
}
