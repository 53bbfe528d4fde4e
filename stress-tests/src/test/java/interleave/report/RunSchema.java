package interleave.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The published schemas, as the kit carries them. */
public final class RunSchema {
    private static final String TEXT = read("run");
    private static final String COMPARISON = read("compare");
    private static final String LOAD = read("load");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(
                    "urn:interleave:run:1",
                    TEXT,
                    "urn:interleave:compare:1",
                    COMPARISON,
                    "urn:interleave:load:1",
                    LOAD)));
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);
    private static final Schema COMPARISON_SCHEMA = REGISTRY.getSchema(COMPARISON, InputFormat.JSON);

    private static final Schema LOAD_SCHEMA = REGISTRY.getSchema(LOAD, InputFormat.JSON);

    private RunSchema() {}

    /** What is wrong with {@code document}; each begins with the place. */
    public static List<String> complaints(String document) {
        return complaints(SCHEMA, document);
    }

    /** What is wrong with {@code document}, which should be a comparison. */
    public static List<String> complaintsOfComparison(String document) {
        return complaints(COMPARISON_SCHEMA, document);
    }

    /** What is wrong with {@code document}, which should be what came of a load, or of trouble. */
    public static List<String> complaintsOfLoad(String document) {
        return complaints(LOAD_SCHEMA, document);
    }

    private static List<String> complaints(Schema schema, String document) {
        return schema.validate(document, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    static JsonNode root() {
        return tree(TEXT);
    }

    static JsonNode comparisonRoot() {
        return tree(COMPARISON);
    }

    static JsonNode loadRoot() {
        return tree(LOAD);
    }

    static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        String file = "/notes/schema/" + name + ".schema.json";
        try (InputStream in = RunSchema.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not among the resources");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
