package org.fengyun.miniprogram.core;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.concurrent.Semaphore;
import org.fengyun.miniprogram.web.RequestIdFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** One call of the core: proves who is calling, passes the request's id on, and names what went wrong. */
final class CoreExchange implements ClientHttpRequestInterceptor {
    private static final Logger log = LoggerFactory.getLogger(CoreExchange.class);

    private final String token;
    private final Semaphore permits;
    private final CoreAnswers answers;

    /** @param permits one for each call that may be underway */
    CoreExchange(String token, Semaphore permits, CoreAnswers answers) {
        this.token = token;
        this.permits = permits;
        this.answers = answers;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        request.getHeaders().setBearerAuth(token);
        var requestId = MDC.get(RequestIdFilter.LOG_KEY);
        if (requestId != null) {
            request.getHeaders().set(RequestIdFilter.HEADER, requestId);
        }
        // A core that hangs is not to gather all that this service has: memory, connections, and callers who wait.
        if (!permits.tryAcquire()) {
            log.warn("the core is not asked: as many calls are underway as TICKETING_SERVICE_CALLS lets through");
            throw new CoreProblem.Unavailable("too many calls underway", null);
        }
        try (var response = execution.execute(request, body)) {
            return answers.accept(new ReceivedResponse(response));
        } catch (IOException failure) {
            throw classify(request, failure);
        } finally {
            permits.release();
        }
    }

    private static CoreProblem classify(HttpRequest request, IOException failure) {
        log.warn(
                "no answer of the core to {} {}: {}",
                request.getMethod(),
                request.getURI().getPath(),
                failure.toString());
        var neverSent = failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
        var creates = request.getHeaders().containsHeader("Idempotency-Key");
        return creates && !neverSent
                ? new CoreProblem.OutcomeUnknown(failure)
                : new CoreProblem.Unavailable("no answer", failure);
    }
}
