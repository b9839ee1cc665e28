package org.fengyun.miniprogram.admission;

import io.github.bucket4j.redis.lettuce.RedisApi;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A connection that is made in the background, at the start and whenever it is missed: a call that comes before it is
 * there fails at once.
 *
 * @param <K> of keys; bucket4j hands arrays of them over as arrays of objects, so that it cannot be left out
 */
final class LimitsRedis<K> implements RedisApi<K>, AutoCloseable {
    private final Supplier<CompletionStage<StatefulRedisConnection<K, byte[]>>> connect;
    private final AtomicReference<CompletableFuture<StatefulRedisConnection<K, byte[]>>> connection;

    /** @param connect begins to connect */
    LimitsRedis(Supplier<CompletionStage<StatefulRedisConnection<K, byte[]>>> connect) {
        this.connect = connect;
        this.connection = new AtomicReference<>(connect.get().toCompletableFuture());
    }

    @Override
    public <V> RedisFuture<V> eval(String script, ScriptOutputType type, K[] keys, byte[][] arguments) {
        return commands().eval(script, type, keys, arguments);
    }

    @Override
    public RedisFuture<byte[]> get(K key) {
        return commands().get(key);
    }

    @Override
    @SuppressWarnings("unchecked") // an array of one that nobody but Lettuce sees
    public RedisFuture<?> delete(K key) {
        return commands().del(key);
    }

    private RedisAsyncCommands<K, byte[]> commands() {
        var made = connection.get();
        if (made.state() == CompletableFuture.State.SUCCESS) {
            return made.resultNow().async();
        }
        if (made.isDone()) {
            connectAgain(made);
        }
        throw new RedisException("not connected yet");
    }

    private void connectAgain(CompletableFuture<StatefulRedisConnection<K, byte[]>> failed) {
        var next = new CompletableFuture<StatefulRedisConnection<K, byte[]>>();
        if (connection.compareAndSet(failed, next)) {
            connect.get().whenComplete((made, failure) -> {
                if (failure == null) {
                    next.complete(made);
                } else {
                    next.completeExceptionally(failure);
                }
            });
        }
    }

    @Override
    public void close() {
        var _ = connection.get().thenAccept(StatefulRedisConnection::close);
    }
}
