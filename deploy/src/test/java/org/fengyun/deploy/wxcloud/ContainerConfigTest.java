package org.fengyun.deploy.wxcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fengyun.deploy.cloudhost.CloudHost;
import org.fengyun.deploy.cloudhost.CloudHost.Accepted;
import org.fengyun.deploy.cloudhost.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

class ContainerConfigTest {
    private static final Path CHECKOUT = Path.of("..");

    static Stream<Service> services() throws IOException {
        return CloudHost.read(CHECKOUT.resolve("cloudhost.yaml"), CHECKOUT) instanceof Accepted(List<Service> services)
                ? services.stream()
                : Stream.of();
    }

    /** {@code -Dwxcloud.write=true} writes the files instead. */
    @ParameterizedTest
    @MethodSource("services")
    void theCommittedSettingsAreThoseOfTheCloudHost(Service service) throws IOException {
        var file = Path.of("wxcloud", service.name(), "container.config.json");
        if (Boolean.getBoolean("wxcloud.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, ContainerConfig.of(service));
        }

        assertThat(ContainerConfig.of(service))
                .as("run this test with -Dwxcloud.write=true and commit %s", file)
                .isEqualTo(Files.readString(file));
    }

    @Test
    void everyServiceHasItsSettingsAndThereIsNoOther() throws IOException {
        try (var folders = Files.list(Path.of("wxcloud"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            services().map(Service::name).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatIsKeptElsewhereIsNamedButNotSet(Service service) {
        var text = ContainerConfig.of(service);
        var config = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .build()
                .readTree(text);

        assertThat(text.lines().limit(2)).anyMatch(line -> line.contains("SERVICE_TOKEN"));
        assertThat(config.get("envParams").propertyNames())
                .doesNotContain("SERVICE_TOKEN")
                .contains("PORT");
    }
}
