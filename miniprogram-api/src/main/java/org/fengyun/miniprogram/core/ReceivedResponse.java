package org.fengyun.miniprogram.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** A response that has come whole, so that a connection that breaks midway is noticed in one place. */
final class ReceivedResponse implements ClientHttpResponse {
    private final HttpStatusCode status;
    private final String statusText;
    private final HttpHeaders headers;
    private final byte[] body;

    ReceivedResponse(ClientHttpResponse response) throws IOException {
        this.status = response.getStatusCode();
        this.statusText = response.getStatusText();
        this.headers = response.getHeaders();
        this.body = response.getBody().readAllBytes();
    }

    @Override
    public HttpStatusCode getStatusCode() {
        return status;
    }

    @Override
    public String getStatusText() {
        return statusText;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public InputStream getBody() {
        return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {
        // Nothing is held: the connection was given back when the body had come.
    }
}
