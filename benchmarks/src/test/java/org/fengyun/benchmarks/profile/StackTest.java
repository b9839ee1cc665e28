package org.fengyun.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StackTest {
    private static final Stack QUERY_OF_A_BATCH = new Stack(List.of(
            "java.net.Socket$SocketInputStream.read",
            "com.mysql.cj.protocol.ReadAheadInputStream.fill",
            "org.apache.ibatis.binding.MapperProxy.invoke",
            "org.fengyun.ticketing.show.$Proxy158.lock",
            "org.fengyun.ticketing.show.Stock.lock",
            "org.fengyun.ticketing.sale.Reservations.reserve",
            "org.fengyun.ticketing.sale.Counter.serve",
            "java.lang.VirtualThread.run"));
    private static final Stack COMMIT = new Stack(List.of(
            "java.net.Socket$SocketInputStream.read",
            "com.mysql.cj.jdbc.ConnectionImpl.commit",
            "org.springframework.transaction.interceptor.TransactionInterceptor.invoke",
            "org.fengyun.ticketing.sale.Counter.serve"));
    private static final Stack REQUEST = new Stack(List.of(
            "java.util.HashMap.getNode",
            "org.springframework.web.servlet.DispatcherServlet.doDispatch",
            "org.apache.coyote.Processor.run"));

    @Test
    void aStepIsTheCallOfOursAndNotItsProxy() {
        assertThat(QUERY_OF_A_BATCH.step()).contains("Stock.lock");
    }

    @Test
    void theCommitIsAStepOfItsOwn() {
        assertThat(COMMIT.step()).contains("ConnectionImpl.commit");
    }

    @Test
    void whatACounterServesIsABatch() {
        assertThat(QUERY_OF_A_BATCH.isBatch()).isTrue();
        assertThat(REQUEST.isBatch()).isFalse();
    }

    @Test
    void timeInTheJdkIsItsCallers() {
        assertThat(QUERY_OF_A_BATCH.owner().title()).isEqualTo("the database's driver");
        assertThat(REQUEST.owner().title()).isEqualTo("the rest of Spring");
        assertThat(new Stack(List.of("java.lang.VirtualThread.run")).owner()).isEqualTo(Owner.JDK);
    }

    @Test
    void theInnermostCallIsToldBriefly() {
        assertThat(REQUEST.innermost()).isEqualTo("HashMap.getNode");
        assertThat(new Stack(List.of()).innermost()).isEqualTo("not known");
    }
}
