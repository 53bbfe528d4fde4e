/**
 * Lesson <b>servers</b>, proxy and skeleton: a client calls an interface, and does not see that the object is elsewhere.
 * Slides 002, by hand, without {@code java.rmi}.
 *
 * <pre>
 * client → WarehouseProxy ~~~ bytes ~~~ skeleton → StoringWarehouse
 *              (marshals)              (up-call)
 * </pre>
 */
@NullMarked
package interleave.servers.proxy;

import org.jspecify.annotations.NullMarked;
