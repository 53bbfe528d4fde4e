package interleave.service;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How a server is to be started; each takes what it needs.
 *
 * @param address where it listens; port 0 for any that is free
 * @param threads who serves
 * @param limit how many clients are served at a time, at most; or as the server likes
 * @param idle clients who say nothing for so long are sent away by the servers that can; zero if they may stay
 * @param directory whose files it gives out, if it does
 * @param user who may use it, if it asks
 * @param password the word it asks for
 * @param output what it has to show, line by line; called by any thread
 * @param complaints what went wrong with a client, in a line; called by any thread
 */
public record Settings(
        InetSocketAddress address,
        Threads threads,
        OptionalInt limit,
        Duration idle,
        Path directory,
        String user,
        String password,
        Consumer<String> output,
        Consumer<String> complaints) {
    /** Without the password. */
    @Override
    public String toString() {
        return "Settings[" + address + ", " + threads + ", limit=" + limit + ", " + directory + ", " + user + "]";
    }
}
