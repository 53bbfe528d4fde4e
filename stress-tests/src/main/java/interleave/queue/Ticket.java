package interleave.queue;

/** An item of which there is one: equal ones are others. */
record Ticket(int number) implements Comparable<Ticket> {
    @Override
    public int compareTo(Ticket other) {
        return Integer.compare(number, other.number);
    }
}
