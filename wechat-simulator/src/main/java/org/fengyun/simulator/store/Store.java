package org.fengyun.simulator.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator's memory. One lock covers it all: a change reads and writes as if it were alone, and is on file when
 * {@link #change} returns.
 */
public final class Store implements AutoCloseable {

    private final MVStore file;
    private final JsonMapper json;
    private final ReentrantLock lock = new ReentrantLock();

    private Store(MVStore file, JsonMapper json) {
        this.file = file;
        this.json = json;
    }

    /**
     * Opens the store in this folder, which is made where it is missing.
     *
     * @throws StoreUnusable if the folder cannot be written to, or its file is broken or in use
     */
    public static Store open(Path folder, JsonMapper json) {
        try {
            Files.createDirectories(folder);
            // Commits are ours alone: one made by size or by timer could keep half a change.
            var file = new MVStore.Builder()
                    .fileName(folder.resolve("simulator.mv").toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0)
                    .open();
            // Old versions are kept against a loss of power alone, at 80 KB a payment.
            file.setRetentionTime(0);
            return new Store(file, json);
        } catch (IOException | MVStoreException e) {
            throw new StoreUnusable(folder, e);
        }
    }

    /** A named part of the store, whose values are kept as JSON. */
    public <T> Drawer<T> drawer(String name, Class<T> type) {
        return new Drawer<>(this, file.openMap(name), json, type);
    }

    /** Does this work alone and keeps what it wrote; if it throws, nothing of it is kept. Not to be nested. */
    public <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            var result = work.get();
            file.commit();
            return result;
        } finally {
            // Empty after a commit, so this undoes only what a failure left behind.
            if (file.hasUnsavedChanges()) {
                file.rollback();
            }
            lock.unlock();
        }
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            file.close();
        } finally {
            lock.unlock();
        }
    }
}
