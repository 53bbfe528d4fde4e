package interleave.servers;

import interleave.service.Settings;

/** The words of the command line, and what they stand for. */
final class Concurrencies {
    private static final int MANY = 1000;
    private static final int FEW = 5;

    private Concurrencies() {}

    static Concurrency of(Settings settings) {
        return switch (settings.threads()) {
            case SEQUENTIAL -> new Sequential();
            case THREADS -> ThreadPerRequest.platform(settings.limit().orElse(MANY));
            case VIRTUAL -> ThreadPerRequest.virtual(settings.limit().orElse(MANY));
            case POOL -> new Pool(settings.limit().orElse(FEW), MANY);
        };
    }
}
