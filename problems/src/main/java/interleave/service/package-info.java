/**
 * What the command line knows of a server and its client, of whatever lesson: a {@link interleave.service.Service}, found by
 * {@link java.util.ServiceLoader}.
 */
@NullMarked
package interleave.service;

import org.jspecify.annotations.NullMarked;
