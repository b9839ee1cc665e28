package org.fengyun.deploy.observability;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What docker-compose.yml says of its services, with what they take from an anchor. */
final class Composed {
    private static final JsonNode FILE =
            Documents.yaml(Metrics.CHECKOUT.resolve("docker-compose.yml")).get("services");

    private Composed() {}

    static List<String> mounts(String service) {
        return FILE.at("/%s/volumes".formatted(service))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static JsonNode environment(String service) {
        return FILE.at("/%s/environment".formatted(service));
    }

    /** Those that stand for a service: itself, and what a grey release puts beside it. */
    static List<String> standingFor(String service) {
        return FILE.properties().stream()
                .filter(entry -> entry.getKey().equals(service)
                        || entry.getValue().path("extends").asString("").equals(service))
                .map(entry -> entry.getKey())
                .sorted()
                .toList();
    }
}
