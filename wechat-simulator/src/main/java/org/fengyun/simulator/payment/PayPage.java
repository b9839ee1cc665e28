package org.fengyun.simulator.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The page on which a person pays. Plain HTML: it works without scripts, in any WebView. */
final class PayPage {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final String BUTTONS = """
            <form method="post">
            <button class="pay" name="decision" value="PAY">支付<span lang="en">Pay</span></button>
            <button class="cancel" name="decision" value="DECLINE">取消<span lang="en">Cancel</span></button>
            </form>
            """;

    private PayPage() {}

    static String of(Payment payment) {
        return page(state(payment), details(payment));
    }

    static String declined(Payment payment) {
        return page(payment.status() == PaymentStatus.OPEN ? PageState.DECLINED : state(payment), details(payment));
    }

    static String notFound() {
        return page(PageState.NOT_FOUND, "");
    }

    private static PageState state(Payment payment) {
        return switch (payment.status()) {
            case OPEN -> PageState.OPEN;
            case PAID -> PageState.PAID;
            case CLOSED -> payment.expired() ? PageState.EXPIRED : PageState.CLOSED;
        };
    }

    private static String page(PageState state, String details) {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · 沙箱支付 Sandbox payment</title>
                <link rel="stylesheet" href="../pay.css">
                </head>
                <body>
                <header>沙箱支付<span lang="en">Sandbox payment</span></header>
                <main>
                <div class="notice %s" role="status"><b>%s</b><span lang="en">%s</span></div>
                %s%s</main>
                <footer>模拟支付，不会真实扣款。时间为北京时间。<span lang="en">A simulation: no money moves. Beijing time.</span></footer>
                </body>
                </html>
                """.formatted(state.zh, state.look(), state.zh, state.en, details, state.payable ? BUTTONS : "");
    }

    private static String details(Payment payment) {
        var terms = payment.made();
        var rows = new StringBuilder()
                .append(row("付款人", "Payer", terms.payer()))
                .append(row("商户单号", "Number", payment.number()))
                .append(row("支付截止", "Pay before", time(terms.expiresAt())));
        var receipt = payment.receipt();
        if (receipt != null) {
            rows.append(row("支付时间", "Paid at", time(receipt.paidAt())))
                    .append(row("交易单号", "Transaction", receipt.transactionId()));
        }
        return """
                <p class="amount">%s</p>
                <h1>%s</h1>
                <dl>
                %s</dl>
                """.formatted(yuan(terms.amount()), HtmlUtils.htmlEscape(terms.description(), "UTF-8"), rows);
    }

    private static String row(String zh, String en, String value) {
        return """
                <div><dt>%s<span lang="en">%s</span></dt><dd>%s</dd></div>
                """.formatted(zh, en, HtmlUtils.htmlEscape(value, "UTF-8"));
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "¥%,.2f", BigDecimal.valueOf(fen, 2));
    }

    private static String time(Instant instant) {
        return MINUTE.format(instant);
    }

    private enum PageState {
        OPEN("待支付", "Waiting for your payment", true),
        DECLINED("已取消，仍可支付", "Not paid. You can still pay.", true),
        PAID("支付成功", "Paid. You can go back now.", false),
        EXPIRED("已过期，不能再支付", "Expired. It can no longer be paid.", false),
        CLOSED("已关闭，不能再支付", "Closed. It can no longer be paid.", false),
        NOT_FOUND("没有这笔支付", "There is no such payment. Check the address.", false);

        private final String zh;
        private final String en;
        private final boolean payable;

        PageState(String zh, String en, boolean payable) {
            this.zh = zh;
            this.en = en;
            this.payable = payable;
        }

        private String look() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
