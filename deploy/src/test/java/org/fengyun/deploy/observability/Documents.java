package org.fengyun.deploy.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that are read as they stand: no key twice, and no type but those of JSON. */
final class Documents {
    private static final Path FOLDER = Path.of("observability");

    private Documents() {}

    static JsonNode yaml(String name) {
        return yaml(FOLDER.resolve(name));
    }

    /** Takes no heed of what compose alone understands: that a value is taken away. */
    static JsonNode yaml(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var text = Files.readString(file).replace(" !reset ", " ");
            return JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(options)).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(FOLDER.resolve(name));
    }
}
