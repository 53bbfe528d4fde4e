package interleave.servers;

import java.time.Duration;

/** One request after another, in the thread of the server: the second client waits until the first has gone. */
public final class Sequential implements Concurrency {
    /** Creates it; there is nothing to set. */
    public Sequential() {}

    @Override
    public void process(Runnable service) {
        service.run();
    }

    @Override
    public boolean end(Duration patience) {
        return true; // whoever could ask has returned from process
    }
}
