/**
 * Lesson <b>producerconsumer</b>: one thread makes what others use up, and both must wait.
 *
 * <p>Read {@link interleave.producerconsumer.BoundedBuffer} and its builds from {@link
 * interleave.producerconsumer.PollingBuffer} to {@link interleave.producerconsumer.TwoConditionsBuffer}; then {@link
 * interleave.producerconsumer.CharacterPrinter}, the slides' program, and the ways in which its readers learn that there
 * is no more work; then {@link interleave.producerconsumer.UnboundedList}, the slides' exercise. The classes called
 * {@code Broken…} are wrong on purpose. Run: {@code ./kit run producerconsumer}. Note: {@code notes/producerconsumer.md}.
 */
@NullMarked
package interleave.producerconsumer;

import org.jspecify.annotations.NullMarked;
