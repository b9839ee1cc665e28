package org.fengyun.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.fengyun.benchmarks.comparison.Contender;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutOptionsAllIsMeasuredAndKept() {
        var options = Options.of();

        assertThat(options.whole()).isTrue();
        assertThat(options.compares()).isTrue();
        assertThat(options.profiles()).isTrue();
        assertThat(options.schedule().rounds()).isEqualTo(5);
    }

    @Test
    void whatIsShortenedIsNotKept() {
        assertThat(Options.of("--quick").whole()).isFalse();
        assertThat(Options.of("--rounds=1").whole()).isFalse();
        assertThat(Options.of("--profile").whole()).isFalse();
    }

    @Test
    void anotherDatabaseIsNoShorteningOfIt() {
        assertThat(Options.of("--database=mysql", "--port-base=30000").whole()).isTrue();
    }

    @Test
    void someContendersCanBeChosen() {
        assertThat(Options.of("--only=baseline,floor").schedule().contenders())
                .containsExactly(Contender.BASELINE, Contender.FLOOR);
    }

    @Test
    void whatIsNotKnownIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--fast"))
                .withMessageContaining("--fast");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--only=redis"))
                .withMessageContaining("'redis'");
    }
}
