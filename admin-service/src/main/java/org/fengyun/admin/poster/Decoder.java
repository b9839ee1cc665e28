package org.fengyun.admin.poster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The JDK's own decoders of JPEG and PNG. */
final class Decoder {

    private static final int SAMPLES_PER_SIDE = 512;
    /** Of a progressive JPEG the decoder holds the whole, some 200 MB at the largest, so only one is decoded at a time. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Decoder() {}

    /**
     * Reads the size, and if it is bearable every pixel.
     *
     * @param format as ImageIO names it
     */
    static PosterSize decode(byte[] file, String format) {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        ONE_AT_A_TIME.lock();
        try {
            reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)), true, true);
            var size = new PosterSize(reader.getWidth(0), reader.getHeight(0)).requireBearable();
            readPixels(reader, size);
            return size;
        } catch (IOException _) {
            throw undecodable();
        } catch (UnusablePoster unusable) {
            throw unusable;
        } catch (RuntimeException _) {
            // Damaged files also make the decoders fail with what looks like errors of programming.
            throw undecodable();
        } finally {
            reader.dispose();
            ONE_AT_A_TIME.unlock();
        }
    }

    /** All are decoded, but few kept: we want to know that it can be done, not the picture. */
    private static void readPixels(ImageReader reader, PosterSize size) throws IOException {
        var step = Math.ceilDiv(Math.max(size.width(), size.height()), SAMPLES_PER_SIDE);
        var few = reader.getDefaultReadParam();
        few.setSourceSubsampling(step, step, 0, 0);
        reader.read(0, few);
    }

    private static UnusablePoster undecodable() {
        return new UnusablePoster("cannot be decoded: save it again as an RGB picture");
    }
}
