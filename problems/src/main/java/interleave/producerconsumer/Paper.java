package interleave.producerconsumer;

/** What readers print on. */
@FunctionalInterface
public interface Paper {
    /**
     * Prints a character. Several readers may do so at the same time; those who share a number never do.
     *
     * @param reader which of the readers prints, counted from 0
     * @param character a Unicode code point
     */
    void print(int reader, int character);
}
