package interleave.judge;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How the kit's records are written and read as JSON: between JVMs on one line, for users indented. */
public final class Json {
    private static final ObjectMapper LINES = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
    private static final ObjectMapper PAGES = LINES.copy().enable(SerializationFeature.INDENT_OUTPUT);

    private Json() {}

    /** {@code value} on one line. */
    public static String line(Object value) {
        return write(LINES, value);
    }

    /** {@code value}, indented. */
    public static String page(Object value) {
        return write(PAGES, value);
    }

    /**
     * The {@code type} that {@code json} stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            return LINES.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }
}
