package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import interleave.judge.Json;
import interleave.load.FaultPage;
import interleave.load.FaultReport;
import interleave.load.FaultReport.Verdict;
import interleave.load.LoadReport;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Question: does the published schema accept what {@code ./kit load} prints, and nothing that is spoilt? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoadSchemaTest {
    private static final String LOAD = Json.page(new LoadReport(
            3,
            true,
            0,
            0.5,
            10,
            20,
            1,
            1,
            1,
            1,
            5,
            6,
            7,
            8,
            9,
            0.1,
            List.of(0, 2),
            List.of("client 0 could not connect")));
    private static final String TROUBLE = Json.page(FaultPage.of(
            7,
            false,
            Arrays.stream(Verdict.values())
                    .map(verdict -> new FaultReport("binary input", verdict, "50,000 bytes came back"))
                    .toList()));

    @Test
    void accepts_a_load_and_trouble_of_every_verdict() {
        assertThat(RunSchema.complaintsOfLoad(LOAD)).isEmpty();
        assertThat(RunSchema.complaintsOfLoad(TROUBLE)).isEmpty();
    }

    @ParameterizedTest(name = "rejects {0}")
    @MethodSource
    void rejects_what_is_spoilt(String what, String document, Consumer<ObjectNode> spoil) {
        ObjectNode tree = (ObjectNode) RunSchema.tree(document);
        spoil.accept(tree);

        assertThat(RunSchema.complaintsOfLoad(tree.toString())).as(what).isNotEmpty();
    }

    static Stream<Arguments> rejects_what_is_spoilt() {
        return Stream.of(
                spoilt("a load without its verdict", LOAD, load -> load.remove("holds")),
                spoilt("a load that does not say who starved", LOAD, load -> load.remove("starved")),
                spoilt("a load with a field too many", LOAD, load -> load.put("mood", "grim")),
                spoilt("less than no requests", LOAD, load -> load.put("requests", -1)),
                spoilt("half a request", LOAD, load -> load.put("requests", 0.5)),
                spoilt("a load of nobody", LOAD, load -> load.put("clients", 0)),
                spoilt("a load in no time", LOAD, load -> load.put("seconds", 0)),
                spoilt("another format of a load", LOAD, load -> load.put("format", 2)),
                spoilt(
                        "a client with a name",
                        LOAD,
                        load -> load.putArray("starved").add("anna")),
                spoilt("trouble without a seed", TROUBLE, trouble -> trouble.remove("seed")),
                spoilt("another format of trouble", TROUBLE, trouble -> trouble.put("format", 2)),
                spoilt("an unknown verdict", TROUBLE, trouble -> fault(trouble).put("verdict", "GUILTY")),
                spoilt("an empty sentence", TROUBLE, trouble -> fault(trouble).put("sentence", "")));
    }

    private static ObjectNode fault(ObjectNode trouble) {
        return (ObjectNode) trouble.path("faults").path(0);
    }

    private static Arguments spoilt(String what, String document, Consumer<ObjectNode> spoil) {
        return Arguments.of(what, document, spoil);
    }
}
