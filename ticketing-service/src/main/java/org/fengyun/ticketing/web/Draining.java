package org.fengyun.ticketing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * When it is to stop, the service goes on for a moment, says that it is not ready, and ends each connection with its answer.
 * The web server, which stops after this, drops without an answer what then comes on a connection that was kept.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Draining extends OncePerRequestFilter implements SmartLifecycle {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final ApplicationContext context;
    private volatile boolean running;

    Draining(ApplicationContext context) {
        this.context = context;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!running) {
            response.setHeader(HttpHeaders.CONNECTION, "close");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        CompletableFuture.delayedExecutor(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS)
                .execute(stopped);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The highest stops first: the web server is below. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
