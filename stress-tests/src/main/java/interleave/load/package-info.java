/** The load generator: many clients on few threads, who check every byte and forget no waiting. Loads only go to this machine. */
@NullMarked
package interleave.load;

import org.jspecify.annotations.NullMarked;
