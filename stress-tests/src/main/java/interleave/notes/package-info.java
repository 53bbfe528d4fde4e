/** What the kit writes into its own notes: quotations from sources and runs, and the catalogue of broken twins. */
@NullMarked
package interleave.notes;

import org.jspecify.annotations.NullMarked;
