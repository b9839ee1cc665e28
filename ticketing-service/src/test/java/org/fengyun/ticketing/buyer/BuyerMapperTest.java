package org.fengyun.ticketing.buyer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class BuyerMapperTest extends MapperTest {
    @Autowired
    BuyerMapper buyers;

    @Test
    void aBuyerIsFoundByIdentity() {
        buyers.add(1, "wx-mapper", "oAlice", clock.instant());

        assertThat(buyers.find("wx-mapper", "oAlice")).contains(1L);
        assertThat(buyers.find("wx-mapper", "oalice")).isEmpty();
        assertThat(buyers.find("WX-mapper", "oAlice")).isEmpty();
    }

    @Test
    void anIdentityIsOneBuyer() {
        buyers.add(1, "wx-mapper", "oAlice", clock.instant());
        buyers.add(2, "wx-mapper", "oalice", clock.instant());

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> buyers.add(3, "wx-mapper", "oAlice", clock.instant()));
    }
}
