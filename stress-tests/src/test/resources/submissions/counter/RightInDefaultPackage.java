/** Right, in no package, not public: judged all the same. */
final class RightInDefaultPackage implements interleave.counter.Counter {
    private long count;

    @Override
    public synchronized void increment() {
        count++;
    }

    @Override
    public synchronized long get() {
        return count;
    }

    @Override
    public synchronized long reset() {
        long taken = count;
        count = 0;
        return taken;
    }
}
