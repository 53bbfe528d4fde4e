package interleave.report;

/**
 * What the reader's screen can show.
 *
 * @param width columns; fewer than {@value #NARROWEST} are taken as that many, since the tables need them
 * @param colours whether escape codes for colours may be printed
 * @param unicode whether signs beyond ASCII, such as ✓ and ←, may be printed; a sign of one column stands in for each
 */
public record Style(int width, boolean colours, boolean unicode) {
    /** The narrowest page that is laid out. */
    public static final int NARROWEST = 60;

    private static final String SIGNS = "·×–—…✗✓←➜▶█▌▏│─";
    private static final String ASCII = "-x--.X+<>>##||-";

    /** Takes care of a screen that says it has no width, or nearly none. */
    public Style {
        width = Math.max(NARROWEST, width);
    }

    /** {@code text} in its colour, harmless to the terminal: what a judged program said may hold control codes. */
    String paint(Tone tone, String text) {
        String shown = shown(text);
        if (!colours || tone == Tone.PLAIN || shown.isBlank()) {
            return shown;
        }
        return "\u001b[" + tone.code() + "m" + shown + "\u001b[0m";
    }

    private String shown(String text) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            int known = unicode ? -1 : SIGNS.indexOf(sign);
            if (known >= 0) {
                shown.append(ASCII.charAt(known));
            } else if (Character.isISOControl(sign)) {
                shown.append(sign == '\t' ? ' ' : '?');
            } else {
                shown.append(sign);
            }
        }
        return shown.toString();
    }
}
