package interleave.report;

import interleave.judge.Evidence;
import java.util.List;

/** One piece of evidence, whatever kind it is of; what is long is cut here and complete in the JSON document. */
final class EvidenceSection {
    private static final int INDENT = 6;
    private static final int FRAMES = 3;
    private static final int TEXT_LINES = 6;

    private final Page page;

    EvidenceSection(Page page) {
        this.page = page;
    }

    /** Prints {@code evidence}, but not again what {@code told} says already. */
    void print(Evidence evidence, String told) {
        switch (evidence) {
            case Evidence.OutcomeTable outcomes -> {
                unlessTold(outcomes.question(), told);
                page.table(INDENT, OutcomeRows.of(outcomes));
            }
            case Evidence.Trace trace -> {
                unlessTold(trace.question(), told);
                page.table(INDENT, TraceTable.of(trace));
                unlessTold(trace.results(), told);
            }
            case Evidence.Threads threads -> {
                unlessTold(threads.headline(), told);
                threads.threads().forEach(this::print);
            }
            case Evidence.Measurements measurements -> print(measurements, told);
            case Evidence.Text text -> print(text, told);
        }
    }

    private void unlessTold(String sentence, String told) {
        if (!sentence.isBlank() && !told.contains(sentence)) {
            page.paragraph(INDENT, sentence, Tone.PLAIN);
        }
    }

    private void print(Evidence.ThreadState thread) {
        String used =
                thread.cpuMillis() < 0 ? "" : ", " + Figures.count(thread.cpuMillis()) + " ms of processor time used";
        page.labelled(INDENT, "\"" + thread.name() + "\"", Tone.STRONG, thread.state() + used);
        thread.holds().forEach(held -> page.paragraph(INDENT + 2, "holds " + held, Tone.PLAIN));
        if (thread.waitsFor() != null) {
            page.paragraph(INDENT + 2, "waits for " + thread.waitsFor(), Tone.BAD);
        }
        lines(thread.stack(), FRAMES);
    }

    private void print(Evidence.Measurements measurements, String told) {
        unlessTold(measurements.title(), told);
        Table table = new Table().left("").right("").left("");
        for (Evidence.Measurement m : measurements.measurements()) {
            table.row(Cell.of(m.what()), Cell.of(Figures.value(m.value())), Cell.of(m.unit()));
        }
        page.table(INDENT, table);
    }

    private void print(Evidence.Text text, String told) {
        unlessTold(text.title(), told);
        lines(text.text().lines().filter(line -> !line.isBlank()).toList(), TEXT_LINES);
    }

    private void lines(List<String> lines, int most) {
        lines.stream().limit(most).forEach(line -> page.labelled(INDENT + 2, "│", Tone.DIM, line));
        if (lines.size() > most) {
            page.labelled(INDENT + 2, "│", Tone.DIM, "… " + Figures.counted(lines.size() - most, "more line"));
        }
    }
}
