package org.fengyun.admin.poster;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Real pictures, drawn and written by the JDK, and what can be done to them. */
final class Pictures {

    private static final int IHDR_TYPE = 12;
    private static final int IHDR_WIDTH = 16;
    private static final int IHDR_SUM = 29;

    private Pictures() {}

    static byte[] png(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_ARGB), "png");
    }

    static byte[] jpeg(int width, int height) {
        return written(drawn(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] progressiveJpeg(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var way = writer.getDefaultWriteParam();
        way.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        var file = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(drawn(width, height, BufferedImage.TYPE_INT_RGB), null, null), way);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** A progressive JPEG whose last scan is there again and again. */
    static byte[] jpegOfScans(int scans) {
        var picture = progressiveJpeg(40, 30);
        var starts = IntStream.range(0, picture.length - 1)
                .filter(place -> picture[place] == (byte) 0xFF && picture[place + 1] == (byte) 0xDA)
                .toArray();
        var last = starts[starts.length - 1];
        var end = picture.length - 2;
        var file = new ByteArrayOutputStream();
        file.write(picture, 0, end);
        IntStream.range(starts.length, scans).forEach(_ -> file.write(picture, last, end - last));
        file.write(picture, end, 2);
        return file.toByteArray();
    }

    static byte[] gif() {
        return written(drawn(8, 8, BufferedImage.TYPE_INT_RGB), "gif");
    }

    /** One pixel, lossy. */
    static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** One pixel, lossless. */
    static byte[] losslessWebp() {
        return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    }

    /** The same picture behind the header of the extended format. */
    static byte[] extendedWebp(int flags) {
        var simple = losslessWebp();
        var file = ByteBuffer.allocate(simple.length + 18).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        file.put(simple, 0, 4).putInt(simple.length + 10).put(simple, 8, 4);
        file.put("VP8X".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(10)
                .put((byte) flags);
        file.put(new byte[9]).put(simple, 12, simple.length - 12);
        return file.array();
    }

    /** A small PNG that claims to unfold to a huge picture. */
    static byte[] bomb(int width, int height) {
        var file = ByteBuffer.wrap(png(8, 8));
        file.putInt(IHDR_WIDTH, width).putInt(IHDR_WIDTH + Integer.BYTES, height);
        var sum = new CRC32();
        sum.update(file.array(), IHDR_TYPE, IHDR_SUM - IHDR_TYPE);
        return file.putInt(IHDR_SUM, (int) sum.getValue()).array();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var brush = picture.createGraphics();
        brush.setColor(Color.ORANGE);
        brush.fillOval(0, 0, width, height);
        brush.dispose();
        return picture;
    }

    private static byte[] written(BufferedImage picture, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalStateException("the JDK does not write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
