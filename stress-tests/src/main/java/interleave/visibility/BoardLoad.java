package interleave.visibility;

import static interleave.support.Defect.STALE_READ;

import interleave.spec.LoadSpec;
import interleave.spec.Subject;
import java.util.List;

/** A board at work: is a buyer who does nothing but ask told of the offer? */
public final class BoardLoad implements LoadSpec {
    private static final BoardFactory NEW = Subject.factory(BoardFactory.class);

    /** Created by the engine, by name. */
    public BoardLoad() {}

    @Override
    public List<Question> questions() {
        return List.of(new Question("a buyer asks whether there is an offer", STALE_READ, () -> {
            Board board = NEW.create();
            return new Polling(board::posted, () -> board.post(120, 3));
        }));
    }

    @Override
    public boolean plainLoop() throws InterruptedException {
        Board board = NEW.create();
        var paid = new int[1]; // written by the buyer, read when he has ended
        Thread buyer = Thread.ofPlatform().name("buyer").start(() -> {
            long times = 0;
            while (!board.posted() && times < Polling.OFTEN) { // in many a program it would ask for ever
                times++;
            }
            paid[0] = board.price() * board.quantity();
        });
        board.post(120, 3);
        buyer.join();
        return paid[0] == 360;
    }
}
