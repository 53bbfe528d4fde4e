package interleave.report;

import interleave.judge.Evidence;
import interleave.judge.Judgement;
import interleave.judge.LessonReport;
import interleave.judge.LoopReport;
import interleave.judge.VariantReport;
import interleave.judge.Verdict;
import interleave.support.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How rare each error is: how often a plain loop missed it, beside what each judge needed to find it. */
final class EffortSection {
    private final Page page;

    EffortSection(Page page) {
        this.page = page;
    }

    void print(LessonReport report) {
        List<VariantReport> broken =
                report.variants().stream().filter(VariantsSection.BROKEN).toList();
        if (broken.isEmpty()) {
            return;
        }
        page.heading("How hard is each to see?");
        List<Judge> judges = VariantsSection.judges(broken);
        List<Judge> blind =
                judges.stream().filter(judge -> isBlindToAll(judge, broken)).toList();
        List<Judge> seeing =
                judges.stream().filter(judge -> !blind.contains(judge)).toList();
        Table table = new Table().left("variant").left("plain loop");
        seeing.forEach(judge -> table.left(judge.label()));
        for (VariantReport variant : broken) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(variant.variant()));
            cells.add(loop(variant, report.loops()));
            seeing.forEach(judge ->
                    cells.add(variant.by(judge).map(EffortSection::needed).orElse(Cell.of("not asked", Tone.DIM))));
            table.row(cells);
        }
        page.table(2, table);
        page.paragraph(2, caption(blind), Tone.DIM);
    }

    private static boolean isBlindToAll(Judge judge, List<VariantReport> broken) {
        return broken.stream()
                .allMatch(variant -> variant.by(judge)
                        .filter(j -> j.verdict() == Verdict.PASSED)
                        .isPresent());
    }

    private static Cell loop(VariantReport variant, List<LoopReport> loops) {
        return loops.stream()
                .filter(loop -> loop.variant().equals(variant.variant()))
                .findFirst()
                .map(loop -> Cell.of("missed " + Figures.count(loop.rounds() - loop.deviating()) + " of "
                        + Figures.count(loop.rounds())))
                .orElse(Cell.of("not run", Tone.DIM));
    }

    private static Cell needed(Judgement judgement) {
        return switch (judgement.verdict()) {
            case EXPOSED -> Cell.of(found(judgement));
            case PASSED -> Cell.of("blind", Tone.DIM);
            case TIMED_OUT, CRASHED, NOT_JUDGED -> Cell.of(VariantsSection.word(judgement.verdict()), Tone.ODD);
        };
    }

    private static String found(Judgement judgement) {
        long rate = judgement.evidence().stream()
                .filter(Evidence.OutcomeTable.class::isInstance)
                .mapToLong(table -> OutcomeRows.samplesForOneForbidden((Evidence.OutcomeTable) table))
                .filter(samples -> samples > 0)
                .min()
                .orElse(0);
        if (rate > 0) {
            return "1 in " + Figures.count(rate) + " " + judgement.effort().unit();
        }
        String one = judgement.effort().unit().replaceFirst("s$", "");
        return "in " + Figures.counted(judgement.effort().examined(), one);
    }

    private static String caption(List<Judge> blind) {
        String words = "Plain loop: in how many of its rounds the result was right all the same. Judges: how much they"
                + " examined to find the defect, or how often it turned up.";
        if (blind.isEmpty()) {
            return words;
        }
        String names = blind.stream().map(Judge::label).collect(Collectors.joining(", "));
        return words + " Blind to all of them: " + names + ".";
    }
}
