package org.fengyun.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.consumer.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final class Before extends Event {}

    private static final class Meanwhile extends Event {}

    private static final class Told implements Chapter {
        private final List<String> events = new ArrayList<>();

        @Override
        public void take(RecordedEvent event) {
            events.add(event.getEventType().getName());
        }

        @Override
        public String text() {
            return "";
        }
    }

    @Test
    void onlyWhatHappenedMeanwhileIsTold(@TempDir Path folder) throws IOException {
        var file = folder.resolve("test.jfr");
        var told = new Told();
        try (var recording = new jdk.jfr.Recording()) {
            recording.start();
            new Before().commit();
            var from = Instant.now();
            new Meanwhile().commit();
            var to = Instant.now();
            recording.stop();
            recording.dump(file);
            new Recording(file, from, to).read(List.of(told));
        }

        assertThat(told.events).contains(Meanwhile.class.getName()).doesNotContain(Before.class.getName());
    }
}
