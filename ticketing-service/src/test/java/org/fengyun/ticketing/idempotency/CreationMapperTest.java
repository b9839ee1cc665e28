package org.fengyun.ticketing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.fengyun.ticketing.MapperTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

class CreationMapperTest extends MapperTest {
    private static final byte[] HASH = new byte[32];

    @Autowired
    CreationMapper creations;

    long scope;

    @BeforeEach
    void anOrganizersKeys() {
        scope = rows.newId();
    }

    @Test
    void aKeyRemembersWhatItMadeAndOfWhat() {
        add(scope, "key", 7);

        assertThat(creations.get(scope, "key").resourceId()).isEqualTo(7);
        assertThat(creations.get(scope, "key").requestHash()).isEqualTo(HASH);
    }

    @Test
    void aKeyMakesOneThing() {
        add(scope, "key", 7);

        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> add(scope, "key", 8));
        assertThat(creations.get(scope, "key").resourceId()).isEqualTo(7);
    }

    @Test
    void keysDifferByCaseAndByWhoseTheyAre() {
        add(scope, "key", 7);
        add(scope, "KEY", 8);
        add(rows.newId(), "key", 9);

        assertThat(creations.get(scope, "key").resourceId()).isEqualTo(7);
        assertThat(creations.get(scope, "KEY").resourceId()).isEqualTo(8);
    }

    private void add(long owner, String key, long resource) {
        creations.add(owner, key, HASH, resource, clock.instant());
    }
}
