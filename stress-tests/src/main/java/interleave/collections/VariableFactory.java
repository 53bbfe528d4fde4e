package interleave.collections;

/** Makes the variables for the table's columns. */
@FunctionalInterface
public interface VariableFactory {
    /** A variable with value 0. */
    Variable create();
}
