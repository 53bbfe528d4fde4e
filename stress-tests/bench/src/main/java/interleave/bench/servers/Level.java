package interleave.bench.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a load is put.
 *
 * @param clients at a time
 * @param connectPerRequest whether each request comes on a connection of its own
 */
record Level(int clients, boolean connectPerRequest) {
    static List<Level> all() {
        List<Level> all = new ArrayList<>();
        for (boolean connect : new boolean[] {false, true}) {
            for (int clients : new int[] {1, 8, 64, 512}) {
                all.add(new Level(clients, connect));
            }
        }
        return all;
    }

    List<String> arguments(int port, double seconds) {
        List<String> arguments = new ArrayList<>(List.of(
                "load",
                "--port",
                String.valueOf(port),
                "--clients",
                String.valueOf(clients),
                "--seconds",
                String.format(Locale.ROOT, "%.1f", seconds),
                "--format",
                "json"));
        if (connectPerRequest) {
            arguments.add("--connect-per-request");
        }
        return arguments;
    }

    @Override
    public String toString() {
        return clients
                + (clients == 1 ? " client, " : " clients, ")
                + (connectPerRequest ? "connect per request" : "who stay");
    }
}
