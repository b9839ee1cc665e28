package org.fengyun.demo.poster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a picture as well as a number of bytes allows. */
final class Jpeg {
    private Jpeg() {}

    static byte[] encode(BufferedImage image, int limit) {
        for (var quality = 92; quality > 20; quality -= 6) {
            var file = encode(image, quality / 100f);
            if (file.length <= limit) {
                return file;
            }
        }
        throw new IllegalArgumentException("the picture has too much detail for " + limit + " bytes");
    }

    private static byte[] encode(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        // Cached in memory: the file system may be read-only.
        try (var stream = new MemoryCacheImageOutputStream(file)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
