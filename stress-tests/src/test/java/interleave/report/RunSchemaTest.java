package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import interleave.judge.Json;
import interleave.judge.Refusal;
import interleave.judge.RunReport;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Question: does the published schema accept what the kit prints, and nothing that is spoilt? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunSchemaTest {
    /** Every claim, verdict and kind of evidence, since one sample has what the other lacks. */
    private static final RunReport RICH = new RunReport(
            RunReport.FORMAT,
            CounterSample.MACHINE,
            List.of(CounterSample.lesson(), TroubleSample.lesson(), ScalingSample.lesson(ScalingSample.asExpected())),
            List.of("A: it should be right"),
            List.of("B by memory"),
            List.of("the judge load"),
            List.of(new Refusal(
                    "Mine.java cannot be compiled: one error.",
                    "Repair it.",
                    List.of(new Refusal.Problem("Mine.java", 2, 10, "';' expected", "int x = 1")))),
            1);

    @Test
    void accepts_a_run_with_every_claim_every_verdict_and_every_kind_of_evidence() {
        String document = Json.page(RICH);
        Set<String> words = new TreeSet<>();
        for (String field : List.of("kind", "verdict", "judge", "cause")) {
            RunSchema.tree(document).findValues(field).forEach(value -> words.add(value.asText()));
        }

        assertThat(RunSchema.complaints(document)).isEmpty();
        assertThat(words)
                .contains("right", "broken", "submitted")
                .contains("outcomes", "trace", "threads", "measurements", "text")
                .contains("PASSED", "EXPOSED", "TIMED_OUT", "CRASHED", "NOT_JUDGED")
                .contains("CONTRACT", "INTERLEAVINGS", "MEMORY", "LOAD", "ENVIRONMENT");
    }

    @Test
    void accepts_a_run_of_nothing() {
        var empty =
                new RunReport(RunReport.FORMAT, CounterSample.MACHINE, List.of(), List.of(), List.of(), List.of(), 0);

        assertThat(RunSchema.complaints(Json.page(empty))).isEmpty();
    }

    @ParameterizedTest(name = "rejects {0}")
    @MethodSource
    void rejects_what_is_spoilt_and_says_why(String what, Consumer<JsonNode> spoil, String place, String reason) {
        JsonNode document = RunSchema.tree(Json.page(RICH));
        spoil.accept(document);

        assertThat(RunSchema.complaints(document.toString()))
                .as(what)
                .anySatisfy(complaint -> assertThat(complaint).contains(place, reason));
    }

    static Stream<Arguments> rejects_what_is_spoilt_and_says_why() {
        return Stream.of(
                spoilt("a missing verdict", EXPOSED, j -> j.remove("verdict"), "'verdict' not found"),
                spoilt("an unknown verdict", EXPOSED, j -> j.put("verdict", "GUILTY"), "enumeration"),
                spoilt("an unknown judge", EXPOSED, j -> j.put("judge", "ORACLE"), "enumeration"),
                spoilt("an unknown defect", EXPOSED, j -> j.put("defect", "UGLY"), "enumeration"),
                spoilt("EXPOSED without a defect", EXPOSED, j -> j.remove("defect"), "'defect' not found"),
                spoilt("PASSED with a defect", PASSED, j -> j.put("defect", "DEADLOCK"), "is false"),
                spoilt("a defect that is null", PASSED, j -> j.putNull("defect"), "is false"),
                spoilt("NOT_JUDGED without a cause", NOT_JUDGED, j -> j.remove("cause"), "'cause' not found"),
                spoilt("EXPOSED with a cause", EXPOSED, j -> j.put("cause", "TOOL"), "is false"),
                spoilt("an unknown cause", NOT_JUDGED, j -> j.put("cause", "MOOD"), "enumeration"),
                spoilt("PASSED after nothing was examined", PASSED + "/effort", e -> e.put("examined", 0), "minimum"),
                spoilt("a negative effort", EXPOSED + "/effort", e -> e.put("examined", -1), "minimum"),
                spoilt("an empty sentence", EXPOSED, j -> j.put("sentence", ""), "at least 1 char"),
                spoilt("a negative time", EXPOSED, j -> j.put("millis", -1), "minimum"),
                spoilt("a time in words", EXPOSED, j -> j.put("millis", "long"), "string found, integer expected"),
                spoilt("a field too many", EXPOSED, j -> j.put("mood", "grim"), "'mood' is not defined"),
                spoilt("a field too many at the top", "", r -> r.put("mood", "grim"), "'mood' is not defined"),
                spoilt("another format", "", r -> r.put("format", 2), "constant"),
                spoilt("an exit code of no meaning", "", r -> r.put("exitCode", 2), "enumeration"),
                spoilt("a day in words", "/machine", m -> m.put("date", "today"), "pattern"),
                spoilt("a machine without cores", "/machine", m -> m.put("cores", 0), "minimum"),
                spoilt("an unknown claim", VARIANT + "/claim", c -> c.put("kind", "innocent"), "enumeration"),
                spoilt("a broken variant without twin", VARIANT + "/claim", c -> c.remove("twin"), "'twin' not found"),
                spoilt("an unknown kind of evidence", TRACE, t -> t.put("kind", "rumour"), "enumeration"),
                spoilt("evidence of no kind", TRACE, t -> t.remove("kind"), "'kind' not found"),
                spoilt("a trace with a field too many", TRACE, t -> t.put("by", "me"), "'by' is not defined"),
                spoilt("a step of no thread", TRACE + "/steps/0", s -> s.put("thread", -1), "minimum"),
                spoilt("a submission without a file", SUBMISSION, s -> s.remove("file"), "'file' not found"),
                spoilt("a refusal without advice", "/refused/0", r -> r.remove("advice"), "'advice' not found"),
                spoilt("a problem before the first line", "/refused/0/problems/0", p -> p.put("line", -1), "minimum"),
                spoilt("negative samples", OUTCOME, o -> o.put("samples", -1), "minimum"),
                spoilt("a share of more than all", "/lessons/0/costs/0", c -> c.put("leastShare", 1.5), "maximum"),
                spoilt("a burst that took no time", "/lessons/2/scalings/0", c -> c.put("windowMillis", 0), "minimum"),
                spoilt("a curve of nobody", CURVE, c -> c.put("way", ""), "at least 1 char"),
                spoilt("a speed-up of less than nothing", CURVE + "/points/1", p -> p.put("speedup", -1), "minimum"),
                spoilt(
                        "a cost that is no number",
                        "/lessons/0/costs/0",
                        c -> c.put("maxNanos", "NaN"),
                        "number expected"));
    }

    private static final String CURVE = "/lessons/2/scalings/0/curves/0";
    private static final String VARIANT = "/lessons/0/variants/0";
    private static final String PASSED = VARIANT + "/judgements/0";
    private static final String TRACE = VARIANT + "/judgements/1/evidence/0";
    private static final String EXPOSED = VARIANT + "/judgements/2";
    private static final String OUTCOME = EXPOSED + "/evidence/0/outcomes/0";
    private static final String SUBMISSION = "/lessons/1/variants/3/submission";
    private static final String NOT_JUDGED = "/lessons/1/variants/1/judgements/1";

    private static Arguments spoilt(String what, String place, Consumer<ObjectNode> spoil, String reason) {
        Consumer<JsonNode> atPlace = root -> spoil.accept((ObjectNode) root.at(place));
        return arguments(what, atPlace, place, reason);
    }
}
