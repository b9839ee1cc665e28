package org.fengyun.miniprogram.core;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The way to the core: its doors share the connections and the bound on the calls that are underway. */
final class CoreDoors {
    private final HttpClient connections = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final RestClient.Builder clients;

    CoreDoors(String url, CoreExchange exchange, RestClient.Builder builder) {
        this.clients = builder.baseUrl(url).requestInterceptor(exchange);
    }

    /** @param patience how long an answer may take */
    <T> T open(Class<T> door, Duration patience) {
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(patience);
        var client = clients.clone().requestFactory(requests).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build()
                .createClient(door);
    }
}
