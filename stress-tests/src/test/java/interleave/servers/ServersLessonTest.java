package interleave.servers;

import interleave.house.BothWays;

/** Every variant of the lesson, both ways. */
class ServersLessonTest extends BothWays {
    ServersLessonTest() {
        super(new ServersLesson());
    }
}
