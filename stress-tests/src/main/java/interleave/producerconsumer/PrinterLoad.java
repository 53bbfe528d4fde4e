package interleave.producerconsumer;

import static interleave.support.Defect.ENDLESS_LOOP;
import static interleave.support.Defect.EXCEPTION;
import static interleave.support.Defect.LOST_ITEM;
import static interleave.support.Defect.LOST_WAKEUP;

import interleave.spec.LoadSpec;
import interleave.spec.ShownDefect;
import interleave.spec.Subject;
import interleave.support.Defect;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Texts are printed again and again: is every character printed once, and does everybody come home? */
public final class PrinterLoad implements LoadSpec {
    private static final PrinterFactory NEW = Subject.factory(PrinterFactory.class);
    private static final ThreadFactory THREADS = Thread.ofPlatform().daemon().factory();
    private static final String TEXT = PrinterContract.text(300);

    /** Created by the engine, by name. */
    public PrinterLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(
                new Question("every character is printed once", LOST_ITEM, () -> new Sitting(LOST_ITEM)),
                new Question("everybody comes home", LOST_WAKEUP, () -> new Sitting(LOST_WAKEUP)),
                new Question("nobody goes on looking", ENDLESS_LOOP, () -> new Sitting(ENDLESS_LOOP)));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        var sheet = new Sheet(3);
        NEW.create(3, THREADS).print(TEXT.codePoints().iterator(), sheet);
        return sheet.complaint(TEXT) == null;
    }

    /** One text, and three readers; only one defect is complained about. */
    private static final class Sitting implements Round {
        private final Defect about;
        private final Printing printing =
                new Printing(NEW, THREADS, 3, TEXT.codePoints().iterator(), (reader, character) -> {});
        private @Nullable ShownDefect shown; // written by the actor, read when it has ended

        Sitting(Defect about) {
            this.about = about;
        }

        @Override
        public List<Actor> actors() {
            printing.start(); // here, by a thread that may run on any core: the actors may not
            return List.of(new Actor("onlooker", stop -> print()));
        }

        private long print() {
            try {
                printing.finish();
                String complaint = printing.sheet().complaint(TEXT);
                shown = complaint == null ? null : new ShownDefect(LOST_ITEM, complaint);
            } catch (ShownDefect e) {
                shown = e;
            } catch (Exception e) {
                shown = new ShownDefect(EXCEPTION, e.toString());
            }
            return printing.sheet().printed();
        }

        @Override
        public @Nullable String complaint(List<Long> operations) {
            return shown != null && shown.defect() == about ? shown.getMessage() : null;
        }
    }
}
