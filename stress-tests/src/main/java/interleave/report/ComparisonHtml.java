package interleave.report;

import interleave.judge.ComparisonReport;
import interleave.judge.ComparisonReport.Row;
import interleave.judge.VariantReport;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A comparison as one page that needs nothing else: no script, no other file, no network. */
public final class ComparisonHtml {
    private static final int COLUMNS = 110;

    private ComparisonHtml() {}

    /** What the template shows of one variant that judges have seen something wrong with. */
    public record Wrong(String variant, String evidence) {}

    /** The page that shows {@code report}. */
    public static String of(ComparisonReport report) {
        var loader = new ClasspathLoader(ComparisonHtml.class.getClassLoader());
        PebbleEngine engine = new PebbleEngine.Builder().loader(loader).build(); // escapes what it is given
        var page = new StringWriter();
        try {
            engine.getTemplate("interleave/report/comparison.html")
                    .evaluate(
                            page,
                            Map.of(
                                    "report", report,
                                    "cells", new ComparisonCells(report),
                                    "latency", ComparisonCharts.latency(report),
                                    "cpu", ComparisonCharts.cpu(report),
                                    "wrong", wrong(report)));
        } catch (IOException e) {
            throw new IllegalStateException("the page could not be written", e);
        }
        return page.toString();
    }

    private static List<Wrong> wrong(ComparisonReport report) {
        return report.rows().stream()
                .map(Row::judged)
                .filter(DetailsSection::deservesEvidence)
                .map(judged -> new Wrong(judged.variant(), evidence(judged)))
                .toList();
    }

    private static String evidence(VariantReport judged) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        new DetailsSection(new Page(out, new Style(COLUMNS, false, true))).print(List.of(judged));
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }
}
