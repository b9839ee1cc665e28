package org.fengyun.localstack.programs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs the tiny programs. */
public final class Jars {

    private Jars() {}

    public static Path service(Path jar) throws IOException {
        return pack(FakeService.class, jar);
    }

    public static Path demo(Path jar) throws IOException {
        return pack(FakeDemo.class, jar);
    }

    public static Path stubborn(Path jar) throws IOException {
        return pack(Stubborn.class, jar);
    }

    private static Path pack(Class<?> main, Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        Files.createDirectories(jar.toAbsolutePath().getParent());
        var entry = main.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = main.getClassLoader().getResourceAsStream(entry)) {
            if (in == null) {
                throw new FileNotFoundException(entry);
            }
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        return jar;
    }
}
