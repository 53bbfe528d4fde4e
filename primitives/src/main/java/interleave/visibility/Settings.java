package interleave.visibility;

/**
 * What a {@link LazySettings} makes: an object that is of no use before it is loaded. Its fields are plain,
 * as in most classes, so who hands it to another thread must publish it.
 */
public final class Settings {
    private int port;
    private int limit;

    Settings() {}

    /** Fills the fields, as if from a file. */
    void load() {
        port = 8080;
        limit = 100;
    }

    /** Returns the port; 0 before it is loaded. */
    public int port() {
        return port;
    }

    /** Returns the limit; 0 before it is loaded. */
    public int limit() {
        return limit;
    }

    /** Returns whether nothing is missing. */
    public boolean complete() {
        return port == 8080 && limit == 100;
    }

    @Override
    public String toString() {
        return "Settings[port=" + port + ", limit=" + limit + "]";
    }
}
