package interleave.explore.search;

import interleave.explore.execution.Ending;
import interleave.explore.execution.Execution;
import interleave.explore.execution.Operation;
import interleave.explore.execution.Step;
import interleave.explore.execution.Strand;
import interleave.explore.execution.Touch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tries, of all schedules that differ only in the order of steps that do not conflict, at least one: dynamic partial
 * order reduction with source sets and sleep sets (Abdulla, Aronsson, Jonsson and Sagonas 2014).
 *
 * <p>When a step conflicts with an earlier one of another strand, and nothing else orders the two, then their order
 * could have been the other one: at the earlier one's turn, somebody who begins what leads there is planned. A step
 * that had to wait is compared with those before which it could already have happened.
 *
 * <p>Whatever is planned needlessly costs time; what is not planned although it should be makes the verdict wrong, and
 * nothing shows it. Hence the comparison with {@link FullSearch} among the tests.
 */
public final class ReducedSearch extends DepthFirst {
    private final List<Event> events = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Integer> known = new ArrayList<>(); // how many resources there were at each turn
    private final Map<Integer, Event> lastOf = new HashMap<>();
    private Execution execution;

    /** A search that has not begun. */
    @SuppressWarnings("NullAway.Init") // begin() comes before all else
    public ReducedSearch() {}

    /** A step, with what happens before it in the order that conflicts make. */
    private static final class Event {
        final int strand;
        final int index;
        final List<Touch> touches;
        final boolean blocking;
        int[] clock = {};

        Event(int strand, int index, List<Touch> touches, boolean blocking) {
            this.strand = strand;
            this.index = index;
            this.touches = touches;
            this.blocking = blocking;
        }

        boolean conflicts(Event other) {
            for (Touch touch : touches) {
                for (Touch its : other.touches) {
                    if (touch.conflicts(its)) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean follows(Event earlier) {
            return knows(clock, earlier);
        }
    }

    private static boolean knows(int[] clock, Event event) {
        return event.strand < clock.length && clock[event.strand] > event.index;
    }

    @Override
    public void begin(Execution execution) {
        this.execution = execution;
        rewind();
        events.clear();
        turns.clear();
        known.clear();
        lastOf.clear();
    }

    @Override
    boolean plan(Turn turn, int last) {
        if (!turns.isEmpty()) {
            fallAsleep(turn, turns.getLast(), execution.journal().steps().getLast());
        }
        var awake = (BitSet) turn.able.clone();
        turn.asleep.keySet().forEach(awake::clear);
        if (awake.isEmpty()) {
            return false;
        }
        turn.chosen = first(awake, last);
        turn.planned.set(turn.chosen);
        return true;
    }

    /** Who was tried before {@code step}, and does not care about it, need not be tried after it. */
    private static void fallAsleep(Turn turn, Turn before, Step step) {
        before.asleep.forEach((strand, footprint) -> {
            if (!footprint.conflicts(step)) {
                turn.asleep.put(strand, footprint);
            }
        });
        before.done.forEach((strand, footprint) -> {
            if (strand != before.chosen && !footprint.conflicts(step)) {
                turn.asleep.put(strand, footprint);
            }
        });
    }

    @Override
    void entered(Turn turn) {
        turns.add(turn);
        known.add(execution.resources());
    }

    @Override
    public void stepped(Step step) {
        int index = events.size();
        Turn turn = turns.get(index);
        Footprint footprint = Footprint.of(step, known.get(index));
        turn.done.merge(turn.chosen, footprint, Footprint::and);
        var event = new Event(
                number(step.strand()), index, step.touches(), step.operation().blocking());
        compare(event, step.strand());
        events.add(event);
        lastOf.put(event.strand, event);
    }

    /** What those would do who cannot, and will not, belongs to the execution too. */
    @Override
    public void ended(Execution execution) {
        Ending ending = execution.ending();
        if (ending != null && ending.kind() == Ending.Kind.REDUNDANT) {
            return;
        }
        for (Strand strand : execution.strands()) {
            Operation pending = strand.pending();
            if (pending != null && !strand.finished()) {
                compare(new Event(number(strand), events.size(), pending.touches(), true), strand);
            }
        }
    }

    private void compare(Event event, Strand strand) {
        Event own = lastOf.get(event.strand);
        int[] clock = own != null ? own.clock.clone() : clockOfStart(strand);
        int[] ordered = clock;
        for (int i = event.index - 1; i >= 0; i--) {
            Event earlier = events.get(i);
            if (earlier.strand == event.strand || knows(ordered, earlier) || !event.conflicts(earlier)) {
                continue;
            }
            clock = join(clock, earlier.clock);
            boolean waited = event.blocking
                    && (own == null || own.index < i)
                    && !turns.get(i).able.get(event.strand);
            if (!waited) {
                reverse(earlier, event);
            }
            if (!event.blocking) {
                ordered = join(ordered, earlier.clock);
            }
        }
        event.clock = Arrays.copyOf(clock, Math.max(clock.length, event.strand + 1));
        event.clock[event.strand] = event.index + 1;
    }

    private int[] clockOfStart(Strand strand) {
        for (int i = events.size() - 1; i >= 0; i--) {
            for (Touch touch : events.get(i).touches) {
                if (touch.resource() == strand.life()) {
                    return events.get(i).clock.clone();
                }
            }
        }
        return new int[0];
    }

    /** Sees to it that {@code event} is tried before {@code earlier}. */
    private void reverse(Event earlier, Event event) {
        Turn turn = turns.get(earlier.index);
        BitSet beginners = beginners(earlier, event);
        if (beginners.intersects(turn.planned)) {
            return;
        }
        beginners.and(turn.able);
        if (beginners.isEmpty()) {
            turn.planned.or(turn.able);
        } else {
            turn.planned.set(beginners.get(event.strand) ? event.strand : beginners.nextSetBit(0));
        }
    }

    /** Who can be first in what leads to {@code event} without {@code earlier}. */
    private BitSet beginners(Event earlier, Event event) {
        var first = new BitSet();
        var seen = new BitSet();
        var without = new ArrayList<Event>();
        for (int i = earlier.index + 1; i < event.index; i++) {
            Event between = events.get(i);
            if (between.follows(earlier)) {
                continue;
            }
            if (!seen.get(between.strand)) {
                seen.set(between.strand);
                first.set(between.strand, without.stream().noneMatch(between::follows));
            }
            without.add(between);
        }
        if (!seen.get(event.strand)) {
            first.set(event.strand, without.stream().noneMatch(event::conflicts));
        }
        return first;
    }

    private static int[] join(int[] one, int[] other) {
        int[] joined = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            joined[i] = Math.max(joined[i], other[i]);
        }
        return joined;
    }

    @Override
    public boolean exhaustive() {
        return true;
    }

    @Override
    public String name() {
        return "every schedule that could make a difference";
    }
}
