package interleave.collections;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * An array whose elements are written and read as if each were volatile, by a {@code VarHandle}.
 *
 * <pre>{@code
 * SharedArray flags = new VolatileElementArray(2);
 * flags.set(0, 1);
 * if (flags.get(1) == 0) {
 *     enter();                // the other has not set its flag, and if it sets it now, it will see mine
 * }
 * }</pre>
 *
 * <p><b>Invariant:</b> after construction, every access to an element is a volatile one.
 *
 * <p><b>Memory effects.</b> Those of volatile variables, one for each element (JLS 17.4.4).
 *
 * <p><b>Not promised:</b> that elements next to each other do not slow each other down: they share cache lines.
 *
 * <p>{@code java.util.concurrent.atomic.AtomicIntegerArray} is built in the same way.
 */
public final class VolatileElementArray implements SharedArray {
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(int[].class);

    private final int[] elements; // that the reference is final says nothing about the elements

    /** Creates an array of {@code length} zeros. */
    public VolatileElementArray(int length) {
        elements = new int[length];
    }

    @Override
    public void set(int index, int value) {
        ELEMENT.setVolatile(elements, index, value); // waits until other cores can see it
    }

    @Override
    public int get(int index) {
        return (int) ELEMENT.getVolatile(elements, index); // never moved up before an earlier write
    }

    @Override
    public String toString() {
        return "VolatileElementArray" + Arrays.toString(elements);
    }
}
