package org.fengyun.endtoend.drill;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the compose files say of services, as compose itself reads them. */
record ComposeFile(JsonNode services) {
    static ComposeFile of(Compose compose) {
        var json = compose.call("--profile", "*", "config", "--format", "json");
        return new ComposeFile(JsonMapper.shared().readTree(json).get("services"));
    }

    Map<String, String> environment(String service) {
        return services.at("/%s/environment".formatted(service))
                .propertyStream()
                .collect(
                        toMap(Map.Entry::getKey, variable -> variable.getValue().asString()));
    }

    String variable(String service, String name) {
        return services.at("/%s/environment/%s".formatted(service, name)).asString();
    }

    String image(String service) {
        return services.at("/%s/image".formatted(service)).asString();
    }

    /** That of the images that were built last. */
    String version(String service) {
        var image = image(service);
        return image.substring(image.lastIndexOf(':') + 1);
    }
}
