package interleave.acceptpool;

import interleave.house.BothWays;

/** Every variant of the lesson, both ways. */
class AcceptPoolLessonTest extends BothWays {
    AcceptPoolLessonTest() {
        super(new AcceptPoolLesson());
    }
}
