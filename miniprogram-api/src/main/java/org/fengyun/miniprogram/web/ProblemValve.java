package org.fengyun.miniprogram.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any filter sees it, such as an address with a broken escape. */
final class ProblemValve extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(ProblemValve.class);

    private final JsonMapper json;

    ProblemValve(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var id = RequestIdFilter.idOf(request, response);
        response.setHeader(RequestIdFilter.HEADER, id);
        try (var _ = MDC.putCloseable(RequestIdFilter.LOG_KEY, id)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setCharacterEncoding("UTF-8");
            var reporter = response.getReporter();
            if (reporter != null) {
                reporter.write(json.writeValueAsString(Refusals.of(HttpStatusCode.valueOf(response.getStatus()))));
            }
        } catch (IOException gone) {
            log.debug("nobody waits for the refusal", gone);
        }
    }
}
