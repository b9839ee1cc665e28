package org.fengyun.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at a time. */
public final class Crowd {
    private static final int CLIENTS = 40;

    private Crowd() {}

    /** All begin when all are ready. */
    static <T> List<T> atOnce(int size, IntFunction<T> act) {
        var ready = new CountDownLatch(size);
        return all(size, i -> {
            ready.countDown();
            ready.await();
            return act.apply(i);
        });
    }

    /** Each begins when another is done, so that the crowd stays for a while. */
    public static <T> List<T> inTurn(int size, IntFunction<T> act) {
        var clients = new Semaphore(CLIENTS, true);
        return all(size, i -> {
            clients.acquire();
            try {
                return act.apply(i);
            } finally {
                clients.release();
            }
        });
    }

    static List<String> buyers(CoreCalls core, int count) {
        return inTurn(
                count,
                _ -> core.put(
                                "/internal/buyers",
                                Map.of(
                                        "appId",
                                        "wx-race",
                                        "openId",
                                        UUID.randomUUID().toString()))
                        .get("id")
                        .asString());
    }

    /** Each buyer's attendee of this document. */
    static List<String> attendees(CoreCalls core, List<String> buyers, String passport) {
        return inTurn(
                buyers.size(),
                i -> core.create(
                                "/internal/buyers/%s/attendees".formatted(buyers.get(i)),
                                Map.of("name", "Ann", "documentType", "PASSPORT", "document", passport))
                        .get("id")
                        .asString());
    }

    private interface Act<T> {
        T apply(int i) throws InterruptedException;
    }

    private static <T> List<T> all(int size, Act<T> act) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, size)
                    .mapToObj(i -> (Callable<T>) () -> act.apply(i))
                    .toList();
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
