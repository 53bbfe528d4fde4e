package interleave.report;

import java.util.Locale;

/** Numbers as people read them, the same in every country. */
final class Figures {
    private Figures() {}

    /** {@code 1234567} → {@code 1,234,567}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Whole numbers without decimals, others with as many as {@code format} has. */
    static String value(double number) {
        boolean whole = Double.isFinite(number) && Math.rint(number) == number && Math.abs(number) < 1e15;
        return whole ? count((long) number) : oneDecimal(number);
    }

    /** {@code 1234.56} → {@code 1,234.6}. */
    static String oneDecimal(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    /** {@code (1, "round")} → {@code 1 round}, {@code (2, "round")} → {@code 2 rounds}. */
    static String counted(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
