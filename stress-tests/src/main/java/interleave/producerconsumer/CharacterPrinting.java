package interleave.producerconsumer;

import interleave.spec.TextProgram;
import interleave.spec.Topic;
import java.util.concurrent.ThreadFactory;

/** The slides' {@code multiprint} on a text of one's own. */
public final class CharacterPrinting implements TextProgram {
    /** Created by the command line, by name. */
    public CharacterPrinting() {}

    @Override
    public Topic topic() {
        return ProducerConsumerLesson.endOfWork();
    }

    @Override
    public String standard() {
        return PillPrinter.class.getSimpleName();
    }

    @Override
    public Run with(Class<?> variant, int threads, ThreadFactory factory) {
        try {
            var printer = (CharacterPrinter)
                    variant.getConstructor(int.class, ThreadFactory.class).newInstance(threads, factory);
            return (text, output) -> printer.print(text, output::print);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(variant + " is no variant of the topic", e);
        }
    }
}
