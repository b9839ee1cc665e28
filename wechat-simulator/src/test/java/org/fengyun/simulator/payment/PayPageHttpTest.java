package org.fengyun.simulator.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.fengyun.simulator.MovableClock;
import org.fengyun.simulator.SimulatorTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PayPageHttpTest extends SimulatorTest {

    private final MovableClock clock;
    private final Payments payments;
    private final String number = UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    PayPageHttpTest(MovableClock clock, Payments payments) {
        this.clock = clock;
        this.payments = payments;
    }

    @Test
    void anOpenPaymentShowsWhatHowMuchAndUntilWhen() {
        var answer = get(anOpenPayment());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .contains("¥1,280.50", "新年音乐会", "alice", number, "支付截止", "北京时间", "待支付")
                .contains("value=\"PAY\"", "value=\"DECLINE\"");
    }

    @Test
    void whatTheMerchantWroteIsNeverMarkup() {
        var answer = get(anOpenPayment());

        assertThat(answer.body()).contains("&lt;b&gt;VIP&lt;/b&gt;").doesNotContain("<b>VIP");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void payingOnThePageSaysSo() {
        var answer = choose(anOpenPayment(), "PAY");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("支付成功", "交易单号").doesNotContain("<button");
        assertThat(payments.query(number).status()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void declinedOnThePageItCanStillBePaid() {
        var answer = choose(anOpenPayment(), "DECLINE");

        assertThat(answer.body()).contains("已取消，仍可支付", "value=\"PAY\"");
        assertThat(payments.query(number).status()).isEqualTo(PaymentStatus.OPEN);
    }

    @Test
    void decliningWhatIsPaidChangesNothing() {
        var page = anOpenPayment();
        choose(page, "PAY");

        assertThat(choose(page, "DECLINE").body()).contains("支付成功");
    }

    @Test
    void anExpiredPaymentSaysSoAndCannotBePaid() {
        var page = anOpenPayment();
        clock.pass(Duration.ofMinutes(15));

        assertThat(get(page).body()).contains("已过期").doesNotContain("<button");
        var late = choose(page, "PAY");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("已过期");
    }

    @Test
    void aClosedPaymentSaysSo() {
        var page = anOpenPayment();
        payments.close(number);

        assertThat(get(page).body()).contains("已关闭").doesNotContain("<button");
    }

    @Test
    void aPaymentThatIsNotThereHasAPageToo() {
        assertThat(get("/pay/none").status()).isEqualTo(404);
        assertThat(get("/pay/none").body()).contains("没有这笔支付");
        assertThat(choose("/pay/none", "PAY").status()).isEqualTo(404);
    }

    @Test
    void aChoiceThatIsNoneIsRefused() {
        var answer = choose(anOpenPayment(), "MAYBE");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("decision");
        assertThat(answer.body()).doesNotContain("java.", "fengyun.simulator");
    }

    /** @return the path of its page */
    private String anOpenPayment() {
        var order = new Payments.Order(
                number,
                128050,
                "新年音乐会 <b>VIP</b> × 2",
                "alice",
                clock.instant().plus(Duration.ofMinutes(15)),
                "http://127.0.0.1:9/callbacks");
        return "/pay/" + payments.prepare(order).made().prepayId();
    }

    private Answer choose(String page, String decision) {
        return send(request(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=" + decision)));
    }
}
