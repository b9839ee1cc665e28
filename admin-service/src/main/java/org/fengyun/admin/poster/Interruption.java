package org.fengyun.admin.poster;

import java.util.concurrent.CancellationException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Lets an interrupt end the decoding, which does not look at interrupts itself and takes an abort from its own thread only. */
final class Interruption implements IIOReadProgressListener {

    private boolean happened;

    /** @throws CancellationException if the decoding was ended */
    void rethrow() {
        if (happened) {
            throw new CancellationException("decoding was interrupted");
        }
    }

    @Override
    public void imageProgress(ImageReader reader, float percentage) {
        if (Thread.currentThread().isInterrupted()) {
            happened = true;
            reader.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader reader, int first) {}

    @Override
    public void sequenceComplete(ImageReader reader) {}

    @Override
    public void imageStarted(ImageReader reader, int image) {}

    @Override
    public void imageComplete(ImageReader reader) {}

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {}

    @Override
    public void thumbnailProgress(ImageReader reader, float percentage) {}

    @Override
    public void thumbnailComplete(ImageReader reader) {}

    @Override
    public void readAborted(ImageReader reader) {}
}
