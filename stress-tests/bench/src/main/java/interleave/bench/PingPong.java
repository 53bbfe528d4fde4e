package interleave.bench;

import java.util.function.Supplier;

/** Pairs of actors who signal each other in turn: each waits for the other once per turn. */
final class PingPong implements Work {
    /** The signals of one pair. */
    interface Table {
        /** Tells the other, waits for the answer. */
        void serve() throws InterruptedException;

        /** Waits for the other, answers; false if the other has ended. */
        boolean respond() throws InterruptedException;

        /** Like {@link #serve}, for the last time. */
        void end() throws InterruptedException;
    }

    private final Table[] tables;

    PingPong(int actors, Supplier<Table> tables) {
        this.tables = new Table[Math.max(1, actors / 2)];
        for (int i = 0; i < this.tables.length; i++) {
            this.tables[i] = tables.get();
        }
    }

    @Override
    public int actors() {
        return 2 * tables.length;
    }

    @Override
    public boolean stopsByItself(int actor) {
        return actor % 2 == 0;
    }

    @Override
    public boolean counts(int actor) {
        return actor % 2 == 0;
    }

    @Override
    public boolean turn(int actor) throws InterruptedException {
        Table table = tables[actor / 2];
        if (actor % 2 == 1) {
            return table.respond();
        }
        table.serve();
        return true;
    }

    @Override
    public void leave(int actor) throws InterruptedException {
        tables[actor / 2].end();
    }

    @Override
    public void check(long[] turns) {
        for (int actor = 0; actor < turns.length; actor += 2) {
            Checks.same("answers", turns[actor], turns[actor + 1]);
        }
    }
}
