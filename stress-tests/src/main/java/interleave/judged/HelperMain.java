package interleave.judged;

import interleave.spec.Lesson;
import interleave.spec.Scaling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The main class of a JVM that is one worker: it works when it is told to, and is gone when nobody is left to tell it. */
public final class HelperMain {
    private HelperMain() {}

    /** Takes no arguments: lesson and way come in the first line of its input, separated by a blank. */
    public static void main(String[] args) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String[] words = input.readLine().split(" ", 2);
        Scaling scaling = of(Class.forName(words[0])
                .asSubclass(Lesson.class)
                .getDeclaredConstructor()
                .newInstance());
        Scaling.Crew crew = scaling.ways().stream()
                .filter(way -> way.name().equals(words[1]))
                .map(way -> ((Scaling.Processes) way).each().crew())
                .findFirst()
                .orElseThrow();
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("kit-line").start(() -> listen(input, orders));
        PrintStream out = System.out;
        out.println("ready " + System.nanoTime() + " JVM");
        while (true) {
            out.println(answer(orders.take(), scaling, crew));
        }
    }

    /** The scaling that {@code lesson} declares. */
    static Scaling of(Lesson lesson) throws ReflectiveOperationException {
        return lesson.scaling()
                .orElseThrow(() -> new IllegalArgumentException(lesson.slug() + " has no scaling"))
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String answer(String order, Scaling scaling, Scaling.Crew crew)
            throws IOException, InterruptedException {
        String[] words = order.split(" ", 6);
        Scaling.Job job = scaling.jobs().stream()
                .filter(any -> any.name().equals(words[0]))
                .findFirst()
                .orElseThrow();
        var shift = new Scaling.Shift(Long.parseLong(words[2]), Long.parseLong(words[3]));
        var team = new ThreadTeam(crew, words[5], Integer.parseInt(words[4]));
        Team.Tally tally = team.burst(job, Integer.parseInt(words[1]), shift);
        return "done " + tally.pieces() + " " + tally.waitedNanos();
    }

    /** Whoever gives the orders is gone when they end, and so must be this JVM, whatever it is doing. */
    private static void listen(BufferedReader input, BlockingQueue<String> orders) {
        try {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                orders.add(line);
            }
        } catch (IOException e) {
            // the same as the end of the orders
        }
        Runtime.getRuntime().halt(0);
    }
}
