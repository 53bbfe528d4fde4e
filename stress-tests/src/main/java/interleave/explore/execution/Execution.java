package interleave.explore.execution;

import interleave.explore.execution.Ending.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a program, in which one strand runs at a time and a {@link Scheduler} decides which.
 *
 * <p>A strand announces what it will do next, asks the scheduler who goes on, hands the turn over and waits until it
 * comes back. There is no thread for the scheduler: whoever runs asks it. When the execution is over, those who have
 * not finished are never run again; nobody unwinds them, so no {@code finally} and no {@code catch} of theirs runs.
 */
public final class Execution {
    private final Scheduler scheduler;
    private final Options options;
    private final Sharing sharing;
    private final Names names = new Names();
    private final List<Strand> strands = new ArrayList<>();
    private final Candidates candidates = new Candidates(strands);
    private final Journal journal = new Journal();
    private final Effects effects = new Effects(candidates, journal);
    private final Turns turns = new Turns();
    private final Map<Class<?>, Object> models = new HashMap<>();
    private @Nullable Ending ending;
    private int wakeUpsLeft;
    private int resources;

    /** An execution that has not begun. */
    public Execution(Scheduler scheduler, Options options, Sharing sharing) {
        this.scheduler = scheduler;
        this.sharing = sharing;
        this.options = options;
        this.wakeUpsLeft = options.wakeUps();
    }

    /** Runs {@code main}, and what it starts, to the end. */
    public Ending run(Body main) {
        scheduler.begin(this);
        Strand first = add(new Thread("main"), "main", main, null);
        turns.begin(first);
        turns.awaitHost();
        Strand next = next(null);
        if (next != null) {
            turns.give(next);
            turns.awaitEnd();
        }
        scheduler.ended(this);
        return Objects.requireNonNull(ending, "it is over");
    }

    /** What has happened so far. */
    public Journal journal() {
        return journal;
    }

    /** All strands that were started, by number. */
    public List<Strand> strands() {
        return Collections.unmodifiableList(strands);
    }

    /** What people call its objects. */
    public Names names() {
        return names;
    }

    /** Which variables are worth a step. */
    public Sharing sharing() {
        return sharing;
    }

    /** What may happen in it. */
    public Options options() {
        return options;
    }

    /** How it ended; null while it goes on. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** What this execution has left out of what can happen; nothing, as a rule. */
    public Set<String> leftOut() {
        return effects.leftOut();
    }

    /** Not all that can happen is explored, because of {@code what}. */
    public void leaveOut(String what) {
        effects.leaveOut(what);
    }

    /** A new resource; what it is called is asked when somebody wants to know. */
    public Resource resource(Supplier<String> name) {
        return new Resource(resources++, name);
    }

    /** How many resources there are. Those that come later have greater numbers. */
    public int resources() {
        return resources;
    }

    /** The execution's own {@code type}, made when it is first asked for. */
    public <M> M model(Class<M> type, Function<? super Execution, M> make) {
        return type.cast(models.computeIfAbsent(type, t -> make.apply(this)));
    }

    /** One of the wake-ups for no reason has happened. */
    public void spentWakeUp() {
        wakeUpsLeft--;
    }

    /** Adds a strand that {@code parent} is about to start. */
    public Strand add(Thread thread, String name, Body body, @Nullable Strand parent) {
        Strand strand = new Strand(this, strands.size(), parent, thread, name, body);
        strands.add(strand);
        return strand;
    }

    /** Lets {@code child} run to its first operation, and no further: nobody can see that. */
    public void start(Strand child) {
        Strand me = Strand.me();
        child.startedBy(me);
        turns.begin(child);
        turns.await(me);
    }

    /** Returns when it is this strand's turn, and {@code operation} happens: until the next call nobody else runs. */
    public void perform(Operation operation) {
        Strand me = Strand.me();
        operation.at(me.site());
        if (me.inOneStep() && operation.ready() && journal.isOpen()) {
            operation.touches().forEach(touch -> journal.touch(touch.resource(), touch.changes()));
            effects.of(me, operation);
            return;
        }
        int atomic = me.suspendAtomic(); // what must wait, must let others run
        me.announce(operation);
        me.spin().visit(operation, !me.held().isEmpty());
        Strand starter = me.takeStarter();
        if (starter != null || journal.steps().isEmpty()) {
            turns.give(starter); // to the host, if this is the first strand
            turns.await(me);
        } else {
            Strand next = next(me);
            if (next == null) {
                Turns.rest();
            } else if (next != me) {
                turns.give(next);
                turns.await(me);
            }
        }
        me.resumeAtomic(atomic);
        effects.of(me, operation);
    }

    /** Says whether an operation of kind {@code ATTEMPTS} has got somewhere. */
    public void outcome(Operation operation, boolean success) {
        effects.outcome(Strand.me(), operation, success);
    }

    /** Chooses one of {@code count} ways to go on. */
    public int choose(int count, String what) {
        try {
            return count <= 1 ? 0 : scheduler.choose(count, what);
        } catch (NotRepeatableException e) {
            end(Kind.NOT_REPEATABLE, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /** Ends the execution; does not return. */
    public void end(Kind kind, String sentence) {
        finishWith(kind, sentence);
        if (Strand.current() != null) {
            Turns.rest();
        }
    }

    /** What the carrier of {@code me} does. */
    void live(Strand me, Body body) {
        turns.await(me);
        try {
            body.run();
        } catch (Throwable thrown) { // also what is an Error: a program that dies of one is wrong
            end(Kind.EXCEPTION, Deaths.sentence(me, thrown));
        }
        // The end belongs to the last step: nobody can find out about it but by waiting for it, or by asking, see
        // isAlive.
        journal.touch(me.life(), true);
        effects.finished(me);
        me.finish();
        Strand starter = me.takeStarter();
        if (starter != null || journal.steps().isEmpty()) {
            turns.give(starter);
            return;
        }
        Strand next = next(me);
        if (next != null) {
            turns.give(next);
        }
    }

    /** Ends the running step, and begins that of whom the scheduler picks; null when the execution is over. */
    private @Nullable Strand next(@Nullable Strand last) {
        journal.close(scheduler);
        if (turns.over()) {
            return null;
        }
        if (strands.stream().allMatch(strand -> strand.finished() || strand.daemon())) {
            return finishWith(Kind.FINISHED, "all threads came to their end");
        }
        List<Strand> able = candidates.find(wakeUpsLeft > 0);
        if (able.isEmpty()) {
            return candidates.inCircles()
                    ? finishWith(Kind.LIVELOCK, Standstill.circles(strands))
                    : finishWith(Kind.DEADLOCK, Standstill.sentence(strands));
        }
        if (journal.steps().size() >= options.maxSteps()) {
            return finishWith(Kind.TOO_LONG, "it did not end within " + options.maxSteps() + " steps");
        }
        Strand chosen;
        try {
            chosen = scheduler.pick(able, last);
        } catch (NotRepeatableException e) {
            return finishWith(Kind.NOT_REPEATABLE, String.valueOf(e.getMessage()));
        }
        if (chosen == null) {
            return finishWith(Kind.REDUNDANT, "another execution shows the same");
        }
        journal.open(new Step(chosen, Objects.requireNonNull(chosen.pending())));
        return chosen;
    }

    private @Nullable Strand finishWith(Kind kind, String sentence) {
        if (ending == null) {
            ending = new Ending(kind, sentence);
        }
        journal.close(scheduler);
        turns.end();
        return null;
    }
}
