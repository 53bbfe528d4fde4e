package interleave.visibility;

/** Makes the lazy settings that a spec judges; every variant has a constructor with these parameters. */
@FunctionalInterface
public interface LazySettingsFactory {
    /** One whose settings are not made yet. */
    LazySettings create();
}
