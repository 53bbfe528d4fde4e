package interleave.spec;

import java.util.PrimitiveIterator;
import java.util.concurrent.ThreadFactory;

/** A lesson's program that threads run on a text, which may be anybody's: then its right variants run on real input. */
public interface TextProgram {
    /** The topic whose variants it runs. */
    Topic topic();

    /** The name of the variant that it runs if nobody asks for another. */
    String standard();

    /** Makes {@code variant}, a class of the topic, which gives the work to so many {@code threads}. */
    Run with(Class<?> variant, int threads, ThreadFactory factory);

    /** The program, ready to run once. */
    @FunctionalInterface
    interface Run {
        /**
         * Consumes {@code text}, code point by code point, and hands each to {@code output}; returns when all is done. If
         * {@code text} throws something, that is thrown here, and no thread is left.
         */
        void run(PrimitiveIterator.OfInt text, Output output) throws InterruptedException;
    }

    /** Where the characters go. */
    @FunctionalInterface
    interface Output {
        /** Called by any number of threads; {@code thread} says which of them, counted from 0. */
        void print(int thread, int character);
    }
}
