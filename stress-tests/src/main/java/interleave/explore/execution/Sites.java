package interleave.explore.execution;

import java.util.ArrayList;
import java.util.List;

/** The places in the program from which its operations come, by number: a hook is called with a constant. */
public final class Sites {
    /** The number of no place at all. */
    public static final int NOWHERE = -1;

    private static final List<Site> ALL = new ArrayList<>();

    private Sites() {}

    /**
     * One place.
     *
     * @param className the class, as in a stack trace
     * @param method the method
     * @param file the source file
     * @param line the line in it; 0 if unknown
     */
    public record Site(String className, String method, String file, int line) {
        /** For example {@code Table.java:21}. */
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** Gives {@code site} a number. */
    public static synchronized int add(Site site) { // two explorers may rewrite at once
        ALL.add(site);
        return ALL.size() - 1;
    }

    /** The place with this number. */
    public static synchronized Site of(int number) {
        return number < 0 ? new Site("", "", "?", 0) : ALL.get(number);
    }
}
