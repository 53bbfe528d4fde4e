package interleave.explore.rewriting;

import interleave.explore.model.Parking;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classes of the JDK for which a model stands in wherever the program names them: it never sees the real ones. */
final class Substitutes {
    private static final String MODELS = "interleave/explore/model/concurrent/";
    private static final String CONCURRENT = "java/util/concurrent/";

    /** The model is called like the class, and a class in it like the class in that. */
    private static final String[] NAMESAKES = {
        "ThreadLocalRandom", "Semaphore", "locks/ReentrantLock",
    };

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        for (String name : NAMESAKES) {
            ALL.put(CONCURRENT + name, MODELS + name.substring(name.lastIndexOf('/') + 1));
        }
        ALL.put(CONCURRENT + "locks/LockSupport", Parking.class.getName().replace('.', '/'));
    }

    static final Renaming RENAMING = new Renaming(ALL);

    private Substitutes() {}

    /** Whether a model stands in for {@code internalName}. */
    static boolean contains(String internalName) {
        int nested = internalName.indexOf('$');
        return ALL.containsKey(nested < 0 ? internalName : internalName.substring(0, nested));
    }
}
