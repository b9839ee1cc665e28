package org.fengyun.localstack.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.fengyun.localstack.process.StartFailure;
import org.fengyun.localstack.programs.Jars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether services start from what was extracted is shown by the tests that start them. */
class ExtractedJarsTest {

    @TempDir
    Path root;

    private Path folder;
    private ExtractedJars extracted;

    @BeforeEach
    void chooseTheFolder() {
        folder = root.resolve("programs");
        extracted = new ExtractedJars(folder);
    }

    @Test
    void aJarThatIsNotSpringBootsIsStartedAsItIs() throws Exception {
        var jar = Jars.service(root.resolve("service.jar"));

        assertThat(extracted.of(jar)).isEqualTo(jar);
        assertThat(folder).doesNotExist();
    }

    @Test
    void aJarThatIsNotThereIsLeftToWhoStartsIt() {
        var jar = root.resolve("service.jar");

        assertThat(extracted.of(jar)).isEqualTo(jar);
    }

    @Test
    void whatTheToolSaysIsTold() throws Exception {
        var jar = sayingItIsSpringBoots(root.resolve("service.jar"));

        assertThatThrownBy(() -> extracted.of(jar))
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(
                        jar.toString(), "cannot be extracted into " + folder, "no main manifest attribute");
        assertThat(folder.resolve("service")).doesNotExist();
    }

    private static Path sayingItIsSpringBoots(Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Spring-Boot-Version", "4.1.1");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
