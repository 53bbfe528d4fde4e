package interleave.producerconsumer;

import java.util.concurrent.ThreadFactory;

/** Makes the printers that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface PrinterFactory {
    /** A printer with so many readers, whose threads {@code threads} makes. */
    CharacterPrinter create(int readers, ThreadFactory threads);
}
