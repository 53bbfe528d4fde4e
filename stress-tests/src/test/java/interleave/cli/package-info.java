/** Tests of the command line, as its users meet it: as a process. */
@NullMarked
package interleave.cli;

import org.jspecify.annotations.NullMarked;
