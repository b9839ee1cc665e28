package org.fengyun.ticketing.ticket;

import java.time.Clock;
import java.util.Objects;
import org.fengyun.ticketing.code.SignedDocuments;
import org.fengyun.ticketing.code.TicketCodes;
import org.fengyun.ticketing.code.TicketKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TicketCodeConfiguration {
    @Bean
    TicketKeys ticketKeys(TicketProperties ticket) {
        return TicketKeys.parse(Objects.requireNonNull(ticket.signingKey()));
    }

    @Bean
    SignedDocuments signedDocuments(TicketKeys keys) {
        return new SignedDocuments(keys);
    }

    @Bean
    TicketCodes ticketCodes(TicketKeys keys, TicketProperties ticket, Clock clock) {
        return new TicketCodes(keys, clock, ticket.codeWindow());
    }
}
