package interleave.judged;

import interleave.judge.Variant;
import interleave.spec.Lesson;
import interleave.support.Judge;
import java.util.Objects;

/** Specs, each loaded for one variant alone. */
final class Specs {
    private Specs() {}

    /** The lesson's spec for {@code judge}, in a class loader in which {@code variant} is the subject. */
    static <T> T load(Lesson lesson, Judge judge, Variant variant, Class<T> type) throws ReflectiveOperationException {
        Class<?> spec = Objects.requireNonNull(lesson.topic(variant).specs().get(judge), () -> "no spec for " + judge);
        Class<?> own = VariantLoader.isolating(variant, lesson.getClass()).loadClass(spec.getName());
        return type.cast(own.getDeclaredConstructor().newInstance());
    }
}
