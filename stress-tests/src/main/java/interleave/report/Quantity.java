package interleave.report;

import java.util.Locale;

/** Measured quantities in the unit that suits their size, with three digits: nobody measures more. */
final class Quantity {
    private static final double KILO = 1_000;

    /** A unit, and how much of the base unit it is. */
    private record Unit(String name, double size) {}

    private static final Unit[] TIME = {
        new Unit(" ns", 1 / KILO), new Unit(" µs", 1), new Unit(" ms", KILO), new Unit(" s", KILO * KILO)
    };
    private static final Unit[] NUMBER = {new Unit("", 1), new Unit(" k", KILO), new Unit(" M", KILO * KILO)};

    private Quantity() {}

    /** {@code 505312.0} → {@code 505 ms}. */
    static String micros(double micros) {
        return in(unit(micros, TIME), micros);
    }

    /** The ends of a range in the unit that suits {@code typical}, which is not repeated: {@code 490–511}. */
    static String microsRange(double least, double most, double typical) {
        return range(least, most, unit(typical, TIME));
    }

    /** {@code 1234.0} → {@code 1.23 µs}. */
    static String nanos(double nanos) {
        return micros(nanos / KILO);
    }

    /** {@code 0.0162} → {@code 1.6 %}. */
    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** {@code 1234567.0} → {@code 1.23 M}. */
    static String many(double number) {
        return in(unit(number, NUMBER), number);
    }

    /** As {@link #microsRange}, of numbers. */
    static String manyRange(double least, double most, double typical) {
        return range(least, most, unit(typical, NUMBER));
    }

    /** Three digits, without an exponent. */
    static String digits(double number) {
        double size = Math.abs(number);
        String format = size >= 99.95 ? "%.0f" : size >= 9.995 ? "%.1f" : "%.2f";
        return number == 0 ? "0" : String.format(Locale.ROOT, format, number);
    }

    private static String range(double least, double most, Unit unit) {
        return digits(least / unit.size()) + "–" + digits(most / unit.size());
    }

    private static String in(Unit unit, double value) {
        return digits(value / unit.size()) + unit.name();
    }

    /** The largest unit of which there is at least one, as far as three digits tell. */
    private static Unit unit(double value, Unit[] units) {
        Unit suits = units[0];
        for (Unit unit : units) {
            if (value >= 0.9995 * unit.size()) {
                suits = unit;
            }
        }
        return suits;
    }
}
