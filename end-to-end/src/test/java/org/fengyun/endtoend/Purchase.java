package org.fengyun.endtoend;

import java.util.List;
import java.util.stream.Stream;
import org.fengyun.endtoend.Wire.Answer;
import tools.jackson.databind.JsonNode;

/** What one buyer asked for, and every answer to it under its one key; the last decided it. */
record Purchase(String buyer, JsonNode order, List<Answer> answers) {
    Answer decision() {
        return answers.getLast();
    }

    boolean isAcknowledged() {
        return decision().status() == 201;
    }

    /** Whether it heard busy, unknown or nothing before it was decided. */
    boolean wasUnknown() {
        return answers.size() > 1;
    }

    Stream<JsonNode> tickets() {
        return decision().body().path("tickets").valueStream();
    }

    /** The seats that were picked. */
    List<String> seats() {
        return order.path("seatIds").valueStream().map(JsonNode::asString).toList();
    }

    /** How many places without seats were wanted. */
    int wanted() {
        return order.path("lines")
                .valueStream()
                .mapToInt(line -> line.get("quantity").asInt())
                .sum();
    }
}
