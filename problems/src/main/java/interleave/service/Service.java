package interleave.service;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;

/** A server and its client, as they are started from the command line. One is added by a class and a line in {@code META-INF}. */
public interface Service {
    /** All there are, by name. */
    static List<Service> all() {
        return ServiceLoader.load(Service.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Service::name))
                .toList();
    }

    /** What it is called on the command line: small letters. */
    String name();

    /** What it does, in a line. */
    String summary();

    /** What its client is given: {@code [ARGUMENT…] < INPUT}. */
    String usage();

    /** Whether it gives out files of {@link Settings#directory}. */
    default boolean givesOutFiles() {
        return false;
    }

    /** Whether it asks for {@link Settings#password}. */
    default boolean asksForPassword() {
        return false;
    }

    /**
     * Starts the server; it serves until it is closed.
     *
     * @throws UsageException if the settings make no sense
     * @throws IOException if the address cannot be had
     */
    Running start(Settings settings) throws IOException;

    /**
     * Calls a server, and returns when it has answered.
     *
     * @throws UsageException if the arguments make no sense
     * @throws RefusedByServerException if the server does not want to
     * @throws IOException if there is no server, or it falls silent
     */
    void call(Call call) throws IOException, InterruptedException;
}
