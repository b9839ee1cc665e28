package org.fengyun.demo.door;

import tools.jackson.databind.JsonNode;

/**
 * One request and its answer.
 *
 * @param sent the request's JSON, empty where it had none
 * @param body the answer's JSON; a missing node where the answer had none
 */
public record Exchange(String method, String path, String sent, int status, JsonNode body) {

    /** The answer, if it has this status. Else a {@link DoorProblem} that says what came. */
    public JsonNode expect(int expected) {
        if (status != expected) {
            throw new DoorProblem(
                    "%s %s: expected %d, was answered %d %s".formatted(method, path, expected, status, body));
        }
        return body;
    }

    /** Whether the answer is the problem document of this name. */
    public boolean isProblem(String name) {
        return body.path("type").asString("").equals("urn:fengyun:problem:" + name);
    }
}
