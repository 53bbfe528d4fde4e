package interleave.explore.execution;

import java.util.ArrayList;
import java.util.List;

/** Who could go on. */
final class Candidates {
    /** How often those who go in circles are let go on although nothing has changed, before they are given up. */
    private static final int ROUNDS = 50;

    private static final long ROUND_NANOS = 1_000_000;

    private final List<Strand> strands;
    private int rounds;

    Candidates(List<Strand> strands) {
        this.strands = strands;
    }

    /** Who can go on; if only those are left who go in circles, these. */
    List<Strand> find(boolean wakeUps) {
        List<Strand> able = able();
        if (able.isEmpty()) {
            able = anotherRound();
        }
        if (wakeUps && !able.isEmpty()) { // never the only way out: the JVM need not wake anybody up for no reason
            for (Strand strand : strands) {
                if (!able.contains(strand) && strand.able(true)) {
                    able.add(strand);
                }
            }
        }
        return able;
    }

    /** Somebody got somewhere. */
    void progressed() {
        rounds = 0;
    }

    /** Whether those who go in circles were given up. */
    boolean inCircles() {
        return rounds > ROUNDS;
    }

    private List<Strand> able() {
        var able = new ArrayList<Strand>(strands.size());
        for (Strand strand : strands) {
            if (strand.able(false)) {
                able.add(strand);
            }
        }
        return able;
    }

    /** Lets those go on who go in circles, a little later: they may be waiting for time to pass. */
    private List<Strand> anotherRound() {
        if (++rounds > ROUNDS) {
            return List.of();
        }
        for (Strand strand : strands) {
            if (strand.spin().inVain()) {
                strand.clock().passTo(strand.clock().nanos() + ROUND_NANOS);
                strand.spin().release();
            }
        }
        List<Strand> able = able();
        if (able.isEmpty()) {
            rounds = 0; // it was a standstill after all
        }
        return able;
    }
}
