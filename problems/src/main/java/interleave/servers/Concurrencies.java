package interleave.servers;

import interleave.service.Settings;

/** The words of the command line, and what they stand for. */
final class Concurrencies {
    private Concurrencies() {}

    static Concurrency of(Settings settings) {
        return switch (settings.threads()) {
            case SEQUENTIAL -> new Sequential();
            case THREADS -> ThreadPerRequest.platform(settings.limit());
            case VIRTUAL -> ThreadPerRequest.virtual(settings.limit());
        };
    }
}
