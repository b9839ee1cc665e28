package org.fengyun.deploy.wxcloud;

import java.util.stream.Collectors;
import org.fengyun.deploy.cloudhost.Service;
import org.fengyun.deploy.cloudhost.Service.Elsewhere;
import org.fengyun.deploy.cloudhost.Service.Written;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code container.config.json}, from which the console of WeChat Cloud Hosting takes the settings of a service when it first
 * deploys it, and never again. Without {@code dockerfilePath} and {@code buildDir}: our services are released by image.
 */
final class ContainerConfig {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ContainerConfig() {}

    /** JSON with comments, as the platform's own templates have it. */
    static String of(Service service) {
        var config = JSON.createObjectNode()
                .put("containerPort", service.port())
                .put("minNum", service.fewest())
                .put("maxNum", service.most())
                .put("cpu", service.size().cpu())
                .put("mem", service.size().memory())
                .put("policyType", "cpu")
                .put("policyThreshold", service.cpuThreshold())
                .put("customLogs", service.logs())
                .put("initialDelaySeconds", service.startDelay());
        var variables = config.putObject("envParams").put("PORT", Integer.toString(service.port()));
        for (var value : service.values()) {
            if (value instanceof Written(var variable, var text)) {
                variables.put(variable, text);
            }
        }
        addDatabase(config, service);
        return """
                // Made from cloudhost.yaml: see deploy/README.md. Of the environment these are in no file, and are set in the console:
                // %s
                %s
                """.formatted(keptElsewhere(service), JSON.writeValueAsString(config));
    }

    private static String keptElsewhere(Service service) {
        return service.values().stream()
                .filter(Elsewhere.class::isInstance)
                .map(Service.EnvironmentValue::variable)
                .collect(Collectors.joining(", "));
    }

    private static void addDatabase(ObjectNode config, Service service) {
        for (var value : service.values()) {
            if (value instanceof Written(var variable, var schema)
                    && variable.equals("MYSQL_DATABASE")
                    && schema.matches("[A-Za-z0-9_]{1,64}")) {
                config.put("dataBaseName", schema)
                        .putArray("executeSQLs")
                        .add("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4;".formatted(schema));
            }
        }
    }
}
