package interleave.report;

/**
 * What stands in one place of a table.
 *
 * @param text without line breaks of its own
 * @param tone what it means
 * @param indent columns left free before it
 */
record Cell(String text, Tone tone, int indent) {
    static final Cell EMPTY = of("");

    static Cell of(String text) {
        return of(text, Tone.PLAIN);
    }

    static Cell of(String text, Tone tone) {
        return new Cell(text, tone, 0);
    }

    int width() {
        return indent + Width.of(text);
    }
}
