package org.fengyun.admin.ticketing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.fengyun.admin.web.RequestIdFilter;
import org.fengyun.ticketing.client.CheckInApi;
import org.fengyun.ticketing.client.HoldBackApi;
import org.fengyun.ticketing.client.MoneyApi;
import org.fengyun.ticketing.client.OfflineGateApi;
import org.fengyun.ticketing.client.OrganizerApi;
import org.fengyun.ticketing.client.VoucherApi;
import org.slf4j.MDC;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** The core's contract as beans. */
@Configuration(proxyBeanMethods = false)
class TicketingConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(12);

    @Bean
    HttpServiceProxyFactory ticketingService(
            RestClient.Builder builder, TicketingServiceSettings address, ServiceSettings service) {
        return proxies(builder, address, service, READ);
    }

    static HttpServiceProxyFactory proxies(
            RestClient.Builder builder, TicketingServiceSettings address, ServiceSettings service, Duration read) {
        var client = builder.baseUrl(address.url())
                .requestFactory(requests(read))
                .defaultHeaders(headers -> headers.setBearerAuth(service.sent()))
                .requestInterceptor(TicketingConfiguration::nameRequest)
                .defaultStatusHandler(HttpStatusCode::isError, (_, response) -> refuse(response))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .build();
    }

    @Bean
    OrganizerApi organizerApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(OrganizerApi.class);
    }

    @Bean
    MoneyApi moneyApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(MoneyApi.class);
    }

    @Bean
    CheckInApi checkInApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(CheckInApi.class);
    }

    @Bean
    HoldBackApi holdBackApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(HoldBackApi.class);
    }

    @Bean
    OfflineGateApi offlineGateApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(OfflineGateApi.class);
    }

    @Bean
    VoucherApi voucherApi(HttpServiceProxyFactory ticketingService) {
        return ticketingService.createClient(VoucherApi.class);
    }

    private static JdkClientHttpRequestFactory requests(Duration read) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(read);
        return requests;
    }

    /** The core's log and problems are to name the request as ours do. */
    private static ClientHttpResponse nameRequest(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        var id = MDC.get(RequestIdFilter.LOG_KEY);
        if (id != null) {
            request.getHeaders().set(RequestIdFilter.HEADER, id);
        }
        return execution.execute(request, body);
    }

    /** A 401 is about this service's token and not about the client: like an answer that is no problem, ours to mend. */
    private static void refuse(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        var headers = response.getHeaders();
        var problem = MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(headers.getContentType());
        if (!problem || status.isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
            var answered = "ticketing-service answered " + status;
            throw status.is4xxClientError() ? new CallNotTaken(answered) : new ResourceAccessException(answered);
        }
        throw new TicketingRefusal(status, headers, response.getBody().readAllBytes());
    }
}
