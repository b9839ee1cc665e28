package org.fengyun.ticketing.document;

import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {
    @Bean
    DocumentVault documentVault(IdentityProperties identity) {
        return DocumentVault.of(
                Objects.requireNonNull(identity.encryptionKey()), Objects.requireNonNull(identity.hashKey()));
    }
}
