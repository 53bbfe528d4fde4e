package interleave.bench.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A server process that runs, and how much of the processors it has used. */
final class Running implements AutoCloseable {
    private static final double TICK_MICROS = 10_000; // of /proc, on every Linux that Java runs on

    private final Process process;
    private final int port;

    private Running(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Running start(Peer peer) throws IOException {
        Process process = new ProcessBuilder(peer.command())
                .redirectError(Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8); // not closed: the process may write more
        String line = out.readLine();
        if (line == null) {
            throw new IOException(peer.name() + " did not start: " + peer.command());
        }
        return new Running(process, Integer.parseInt(line.strip()));
    }

    int port() {
        return port;
    }

    /** Microseconds of the process and of its children, in user and kernel mode; threads that have ended count too. */
    double cpuMicros() {
        double sum = cpuMicros(process.toHandle());
        try (Stream<ProcessHandle> children = process.descendants()) {
            return sum + children.mapToDouble(Running::cpuMicros).sum();
        }
    }

    private static double cpuMicros(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1); // the name may hold blanks
            long ticks = 0;
            for (int own = 11; own < 15; own++) { // user, system, and both of the children that have ended
                ticks += Long.parseLong(fields[own]);
            }
            return ticks * TICK_MICROS;
        } catch (NoSuchFileException e) {
            return 0; // a child that has just ended
        } catch (IOException e) {
            throw new UncheckedIOException("only Linux tells the processor time of another process", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close(); // the end of its input, and so of its life
        process.onExit()
                .orTimeout(20, java.util.concurrent.TimeUnit.SECONDS)
                .exceptionally(late -> {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    return process.destroyForcibly();
                })
                .join();
    }
}
