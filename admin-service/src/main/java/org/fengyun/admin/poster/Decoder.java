package org.fengyun.admin.poster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The JDK's own decoders of JPEG and PNG. */
final class Decoder {

    private static final int SAMPLES_PER_SIDE = 512;

    private Decoder() {}

    /**
     * Reads the size, and if it is bearable every pixel.
     *
     * @param format as ImageIO names it
     * @throws CancellationException if the thread was interrupted meanwhile
     */
    static PosterSize decode(byte[] file, String format) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            var size = new PosterSize(reader.getWidth(0), reader.getHeight(0)).requireBearable();
            readPixels(reader, size);
            return size;
        } catch (IOException _) {
            throw UnusablePoster.undecodable();
        } catch (UnusablePoster | CancellationException said) {
            throw said;
        } catch (RuntimeException _) {
            // Damaged files also make the decoders fail with what looks like errors of programming.
            throw UnusablePoster.undecodable();
        } finally {
            reader.dispose();
        }
    }

    /** All are decoded, but few kept: we want to know that it can be done, not the picture. */
    private static void readPixels(ImageReader reader, PosterSize size) throws IOException {
        var step = Math.ceilDiv(Math.max(size.width(), size.height()), SAMPLES_PER_SIDE);
        var few = reader.getDefaultReadParam();
        few.setSourceSubsampling(step, step, 0, 0);
        var interruption = new Interruption();
        reader.addIIOReadProgressListener(interruption);
        reader.read(0, few);
        interruption.rethrow();
    }
}
