package interleave.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import interleave.judge.ComparisonReport;
import interleave.judge.RunReport;
import interleave.load.FaultPage;
import interleave.load.LoadReport;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Question: can the model change, and the published schema stay behind? */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaMatchesModelTest {
    private static final JsonNode ROOT = RunSchema.root();
    private static final JsonNode COMPARISON = RunSchema.comparisonRoot();

    private static final JsonNode LOAD = RunSchema.loadRoot();

    private final List<String> differences = new ArrayList<>();
    private final Set<Class<?>> compared = new HashSet<>();

    @Test
    void describes_every_component_of_every_record_and_every_word_of_every_enum_and_no_more() {
        compare(RunReport.class, ROOT, "run");

        assertThat(differences).isEmpty();
        assertThat(compared).extracting(Class::getSimpleName).contains("Judgement", "Step", "Defect", "CostReport");
    }

    @Test
    void describes_a_comparison_just_as_well() {
        compare(ComparisonReport.class, COMPARISON, "comparison");

        assertThat(differences).isEmpty();
        assertThat(compared).extracting(Class::getSimpleName).contains("Row", "FlatOut", "Spread", "Judgement");
    }

    @Test
    void describes_a_load_and_trouble_just_as_well() {
        compareRecord(LoadReport.class, LOAD.at("/$defs/load"), "load", Set.of("format", "holds"));
        compare(FaultPage.class, LOAD.at("/$defs/trouble"), "trouble");

        assertThat(differences).isEmpty();
        assertThat(compared).extracting(Class::getSimpleName).contains("LoadReport", "FaultReport", "Verdict");
    }

    @Test
    void says_of_every_field_what_it_is_called_and_what_it_means() {
        Stream.of(ROOT, COMPARISON, LOAD)
                .flatMap(root -> root.findValues("properties").stream())
                .filter(properties -> !properties.isEmpty())
                .flatMap(properties -> properties.properties().stream())
                .filter(field ->
                        field.getValue().has("type") || field.getValue().has("$ref"))
                .filter(field -> field.getValue().path("title").asText().isEmpty()
                        || field.getValue().path("description").asText().isEmpty())
                .forEach(field -> differences.add(field.getKey() + " lacks a title or a description"));

        assertThat(differences).isEmpty();
    }

    private void compare(Type type, JsonNode node, String path) {
        JsonNode schema = resolved(node);
        switch (type) {
            case ParameterizedType list -> {
                expect("array", schema.path("type").asText(), path);
                compare(list.getActualTypeArguments()[0], schema.path("items"), path + "[]");
            }
            case Class<?> c when c.isEnum() -> compareEnum(c, schema, path);
            case Class<?> c when c.isSealed() -> compareKinds(c, schema, path);
            case Class<?> c when c.isRecord() -> compareRecord(c, schema, path, Set.of());
            case Class<?> c -> {
                boolean listed = schema.has("const") || schema.has("enum"); // these say all about the type
                expect(jsonType(c), listed ? jsonType(c) : schema.path("type").asText(), path);
            }
            default -> differences.add(path + " has a type this test does not know: " + type);
        }
    }

    private void compareEnum(Class<?> type, JsonNode schema, String path) {
        compared.add(type);
        Set<String> words = new TreeSet<>();
        Arrays.stream(type.getEnumConstants()).forEach(constant -> words.add(((Enum<?>) constant).name()));
        expect(words, texts(schema.path("enum")), path);
    }

    private void compareKinds(Class<?> type, JsonNode schema, String path) {
        Set<String> kinds = new TreeSet<>();
        for (JsonSubTypes.Type kind : type.getAnnotation(JsonSubTypes.class).value()) {
            kinds.add(kind.name());
            for (JsonNode rule : schema.path("allOf")) {
                if (rule.at("/if/properties/kind/const").asText().equals(kind.name())) {
                    JsonNode shape = resolved(rule.path("then"));
                    expect(kind.name(), shape.at("/properties/kind/const").asText(), path + ".kind");
                    compareRecord(kind.value(), shape, path + "(" + kind.name() + ")", Set.of("kind"));
                }
            }
        }
        expect(kinds, texts(schema.at("/properties/kind/enum")), path + ".kind");
        Arrays.stream(type.getPermittedSubclasses())
                .filter(subclass ->
                        subclass.isRecord() && type.isAssignableFrom(subclass) && !compared.contains(subclass))
                .forEach(subclass -> differences.add(path + " lacks the shape of " + subclass.getSimpleName()));
    }

    private void compareRecord(Class<?> type, JsonNode schema, String path, Set<String> more) {
        if (!compared.add(type)) {
            return;
        }
        Set<String> all = new TreeSet<>(more);
        Set<String> required = new TreeSet<>(more);
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            all.add(name);
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(name);
            }
            compare(component.getGenericType(), schema.path("properties").path(name), path + "." + name);
        }
        Set<String> described = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        expect(all, described, path);
        expect(required, texts(schema.path("required")), path + " (required)");
        expect("false", schema.path("additionalProperties").asText(), path + " (additional properties)");
    }

    private static JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        String[] parts = node.path("$ref").asText().split("#", -1); // the schema, empty for its own; the place in it
        return (parts[0].isEmpty() ? Stream.of(ROOT, COMPARISON, LOAD) : Stream.of(ROOT))
                .map(root -> root.at(parts[1]))
                .filter(own -> !own.isMissingNode())
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String jsonType(Class<?> type) {
        return switch (type.getName()) {
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> "integer";
            case "double" -> "number";
            case "boolean" -> "boolean";
            default -> "string";
        };
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void expect(Object model, Object schema, String path) {
        if (!model.equals(schema)) {
            differences.add(path + ": the model has " + model + ", the schema " + schema);
        }
    }
}
