package interleave.gil;

import java.util.function.BooleanSupplier;

/**
 * Looks for prime numbers by trial division: it computes, and waits for nobody.
 *
 * <pre>{@code
 * long tried = new PrimeSearch().run(gil, over);
 * }</pre>
 */
public final class PrimeSearch implements Script {
    private static final int FIRST = 1_000_001;

    private volatile int primes; // so that the compiler cannot do without the work

    /** Creates a search which begins anew whenever it is run. */
    public PrimeSearch() {}

    /** Tries one odd number after another, from a million upwards; a piece is one number. */
    @Override
    public long run(GlobalLock gil, BooleanSupplier over) {
        var bytecodes = new Bytecodes(gil);
        int found = 0;
        long tried = 0;
        gil.acquire();
        try {
            for (int number = FIRST; !over.getAsBoolean(); number += 2) {
                if (isPrime(number, bytecodes)) {
                    found++;
                }
                tried++;
            }
        } finally {
            gil.release();
        }
        primes = found;
        return tried;
    }

    private static boolean isPrime(int number, Bytecodes bytecodes) {
        for (int divisor = 3; divisor * divisor <= number; divisor += 2) {
            if (number % divisor == 0) {
                return false;
            }
            bytecodes.one();
        }
        return true;
    }

    @Override
    public String toString() {
        return "PrimeSearch[primes=" + primes + "]";
    }
}
