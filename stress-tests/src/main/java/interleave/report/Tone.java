package interleave.report;

/** What a piece of text means to the reader; a colour only where colours are wanted. */
enum Tone {
    PLAIN(""),
    STRONG("1"),
    GOOD("32"),
    BAD("1;31"),
    ODD("33"),
    DIM("2");

    private final String code;

    Tone(String code) {
        this.code = code;
    }

    /** The parameters of the terminal's "select graphic rendition"; empty for none. */
    String code() {
        return code;
    }
}
