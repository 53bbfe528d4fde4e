package interleave.support;

import java.util.EnumSet;
import java.util.Set;

/** What is wrong with a variant, as one who runs it would name it. */
public enum Defect {
    LOST_UPDATE("lost update", "two updates were made, and one of them left no trace"),
    STALE_READ("stale read", "a thread kept seeing a value that another had already replaced"),
    HALF_DONE("half-done operation", "a thread saw another's operation when only a part of it had happened"),
    WRONG_RESULT("wrong result", "an operation returned what its contract rules out, with no other thread about"),
    NOT_ATOMIC("not atomic", "the results fit no order in which the operations could have run one after another"),
    NO_EXCLUSION("no exclusion", "more threads were in one place than it is made for"),
    REORDERED("reordered", "each of two threads missed what the other had written before"),
    TORN_VALUE("torn value", "a thread read one half of an old value and the other half of a new one"),
    LOST_ITEM("lost item", "a permit, an item or a signal was handed over to nobody, or to two"),
    TOO_EARLY("too early", "a thread went on before what it had to wait for"),
    OVERTAKEN("overtaken", "a thread was served before others who had come first"),
    STARVED("starved", "a thread asked for its turn and never got it, although the others could have given way"),
    LOST_WAKEUP("lost wake-up", "a thread sleeps although what it waits for has come, and nobody will wake it"),
    LEAK("leak", "what was taken is never given back"),
    DEADLOCK("deadlock", "threads wait for each other in a circle"),
    ENDLESS_LOOP("endless loop", "a thread repeats the same steps and cannot get any further"),
    EXCEPTION("exception in a thread", "a thread died of an exception that nobody handled");

    private static final Set<Defect> RACES = EnumSet.of(
            LOST_UPDATE, STALE_READ, HALF_DONE, NOT_ATOMIC, NO_EXCLUSION, REORDERED, TORN_VALUE, LOST_ITEM, TOO_EARLY);
    private static final Set<Defect> STANDSTILLS = EnumSet.of(STARVED, LOST_WAKEUP, LEAK, DEADLOCK, ENDLESS_LOOP);

    private final String title;
    private final String meaning;

    Defect(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** The defect's name in running text, for example {@code lost update}. */
    public String title() {
        return title;
    }

    /** One clause that says what a victim sees. */
    public String meaning() {
        return meaning;
    }

    /**
     * Whether a mistake with this defect may, on another schedule, look like {@code symptom}. After a race the state may be
     * anything, so anything may follow; threads that stand still look alike, whatever they stand still for.
     */
    public boolean mayShowAs(Defect symptom) {
        return this == symptom || RACES.contains(this) || (STANDSTILLS.contains(this) && STANDSTILLS.contains(symptom));
    }
}
