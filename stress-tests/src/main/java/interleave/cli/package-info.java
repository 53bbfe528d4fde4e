/** The command line: {@code ./kit run}, {@code list}, {@code doctor}. */
@NullMarked
package interleave.cli;

import org.jspecify.annotations.NullMarked;
