package interleave.judge;

import java.util.List;

/**
 * Why something that was handed in was not judged at all.
 *
 * @param sentence what is the matter
 * @param advice what to do about it
 * @param problems what the compiler says, in the order of the files and lines; empty if it is not to blame
 */
public record Refusal(String sentence, String advice, List<Problem> problems) {
    /**
     * One error of the compiler's.
     *
     * @param file the source file, as it was named
     * @param line from 1; 0 if the error has no place
     * @param column of the character it is about, from 1; a tab counts as one
     * @param message the compiler's words, some lines
     * @param source the text of that line; empty if there is none
     */
    public record Problem(String file, int line, int column, String message, String source) {}
}
