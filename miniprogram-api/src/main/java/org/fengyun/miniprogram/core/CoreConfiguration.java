package org.fengyun.miniprogram.core;

import java.net.http.HttpClient;
import java.time.Duration;
import org.fengyun.ticketing.client.BuyerApi;
import org.fengyun.ticketing.client.CatalogueApi;
import org.fengyun.ticketing.client.OrderApi;
import org.fengyun.ticketing.client.TicketApi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CoreConfiguration {

    @Bean
    HttpServiceProxyFactory core(
            CoreProperties core, ServiceTokenProperties service, RestClient.Builder builder, JsonMapper json) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(core.readTimeout());
        var rest = builder.baseUrl(core.url())
                .requestFactory(requests)
                .requestInterceptor(new CoreExchange(service.token(), new CoreAnswers(json)))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build();
    }

    @Bean
    BuyerApi buyerApi(HttpServiceProxyFactory core) {
        return core.createClient(BuyerApi.class);
    }

    @Bean
    CatalogueApi catalogueApi(HttpServiceProxyFactory core) {
        return core.createClient(CatalogueApi.class);
    }

    @Bean
    OrderApi orderApi(HttpServiceProxyFactory core) {
        return core.createClient(OrderApi.class);
    }

    @Bean
    TicketApi ticketApi(HttpServiceProxyFactory core) {
        return core.createClient(TicketApi.class);
    }
}
