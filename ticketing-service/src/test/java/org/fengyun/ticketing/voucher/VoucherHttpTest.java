package org.fengyun.ticketing.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.fengyun.ticketing.Api.Answer;
import org.fengyun.ticketing.TicketingTest;
import org.fengyun.ticketing.World;
import org.fengyun.ticketing.World.OnSale;
import org.fengyun.ticketing.client.Id;
import org.fengyun.ticketing.client.VoucherApi.Voucher;
import org.fengyun.ticketing.client.VoucherApi.VoucherBatch;
import org.fengyun.ticketing.client.VoucherApi.VoucherDraft;
import org.fengyun.ticketing.client.VoucherApi.VoucherKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class VoucherHttpTest extends TicketingTest {
    @Autowired
    World world;

    OnSale show;

    @BeforeEach
    void aShow() {
        show = world.aShowOnSale(10, 4, 28_000);
    }

    @Test
    void aVoucherHasTheCodeThatItWasGiven() {
        var from = clock.instant();
        var draft = new VoucherDraft(
                "早鸟",
                " early-bird ",
                null,
                VoucherKind.PERCENT,
                15,
                show.tierId(),
                show.tierId(),
                100,
                2,
                from,
                from.plus(Duration.ofDays(1)));

        var made = create(draft).as(VoucherBatch.class);

        var voucher = made.vouchers().getFirst();
        assertThat(made.vouchers())
                .containsExactly(new Voucher(
                        voucher.id(),
                        "早鸟",
                        "EARLY-BIRD",
                        VoucherKind.PERCENT,
                        15,
                        show.tierId(),
                        show.tierId(),
                        100,
                        0,
                        2,
                        from,
                        from.plus(Duration.ofDays(1)),
                        false));
        assertThat(firstPage()).isEqualTo(made.vouchers());
    }

    @Test
    void vouchersOfACampaignHaveCodesOfTheirOwn() {
        var made = create(some(1_000)).as(VoucherBatch.class).vouchers();

        assertThat(made).hasSize(1_000).allMatch(voucher -> voucher.code().length() == 17);
        assertThat(made).extracting(Voucher::code).doesNotHaveDuplicates();
    }

    @Test
    void theSameCallMakesTheSameVouchers() {
        var draft = some(3);
        var first = create("vouchers-key", draft).as(VoucherBatch.class);

        assertThat(create("vouchers-key", draft).as(VoucherBatch.class)).isEqualTo(first);
        create("vouchers-key", some(4)).isProblem(422, "key-reused");
        assertThat(firstPage()).hasSize(3);
    }

    @Test
    void theNewestComeFirstPageByPage() {
        create(some(45)).as(VoucherBatch.class);

        var seen = new HashSet<Id>();
        var last = Long.MAX_VALUE;
        var pages = 0;
        for (var cursor = ""; cursor != null; pages++) {
            var page = api.get(path() + (cursor.isEmpty() ? "" : "?cursor=" + cursor))
                    .tree();
            for (var item : page.get("items")) {
                var id = Id.valueOf(item.get("id").asString());
                assertThat(id.value()).isLessThan(last);
                last = id.value();
                seen.add(id);
            }
            cursor = page.hasNonNull("next") ? page.get("next").asString() : null;
        }
        assertThat(seen).hasSize(45);
        assertThat(pages).isEqualTo(3);
        assertThat(api.get(path() + "?cursor=x").badFields()).containsExactly("cursor");
    }

    @Test
    void aVoucherIsEndedHoweverOftenThatIsAsked() {
        var voucher = create(some(1)).as(VoucherBatch.class).vouchers().getFirst();

        var ended = api.post(path() + "/" + voucher.id() + "/disable", "").as(Voucher.class);

        assertThat(ended.disabled()).isTrue();
        assertThat(api.post(path() + "/" + voucher.id() + "/disable", "").as(Voucher.class))
                .isEqualTo(ended);
    }

    @Test
    void anotherOrganizersShowHasNoVouchersForYou() {
        var voucher = create(some(1)).as(VoucherBatch.class).vouchers().getFirst();
        var strange = "/internal/organizers/%s/shows/%s/vouchers".formatted(world.anOrganizer(), show.showId());

        api.get(strange).isProblem(404, "not-found");
        api.create(strange, World.newKey(), some(1)).isProblem(404, "not-found");
        api.post(strange + "/" + voucher.id() + "/disable", "").isProblem(404, "not-found");
        api.post(path() + "/1/disable", "").isProblem(404, "not-found");
    }

    @Test
    void aCodeIsOneVouchersOfAShow() {
        create(coded("twice")).as(VoucherBatch.class);

        assertThat(create(coded("TWICE")).badFields()).containsExactly("code");
        show = world.aShowOnSale(10, 4, 28_000);
        assertThat(create(coded("TWICE")).status()).isEqualTo(201);
    }

    @Test
    void whatMakesNoSenseIsNamed() {
        assertThat(create(draft("", null, 0, VoucherKind.FIXED, 0, null, null, 0, 0))
                        .badFields())
                .containsExactly("campaign", "count", "amount", "uses", "usesPerBuyer");
        assertThat(create(draft("A", "a b", 2, VoucherKind.PERCENT, 101, new Id(1), new Id(2), 1_000_001, 1))
                        .badFields())
                .containsExactly("code", "count", "amount", "tierId", "unlocksTierId", "uses");
        assertThat(create(draft("A", null, 1_001, VoucherKind.UNLOCK, 1, show.tierId(), null, 1, null))
                        .badFields())
                .containsExactly("count", "amount", "unlocksTierId", "tierId");
        assertThat(api.create(path(), World.newKey(), "{\"campaign\":\"A\",\"amount\":1,\"uses\":1}")
                        .badFields())
                .containsExactly("kind");
        assertThat(api.post(path(), some(1)).badFields()).containsExactly("Idempotency-Key");
    }

    @Test
    void timesThatMakeNoSenseAreNamed() {
        var now = clock.instant();
        var backwards = new VoucherDraft("A", null, null, VoucherKind.FIXED, 1, null, null, 1, null, now, now);
        assertThat(create(backwards).badFields()).containsExactly("validUntil");
        var ancient = new VoucherDraft(
                "A", null, null, VoucherKind.FIXED, 1, null, null, 1, null, now.minus(Duration.ofDays(36_500)), null);
        assertThat(create(ancient).badFields()).containsExactly("validFrom");
        var never = new VoucherDraft(
                "A",
                null,
                null,
                VoucherKind.FIXED,
                1,
                null,
                null,
                1,
                null,
                null,
                Instant.parse("9999-12-31T00:00:00.001Z"));
        assertThat(create(never).badFields()).containsExactly("validUntil");
    }

    private List<Voucher> firstPage() {
        return api.get(path()).as(VoucherPage.class).items();
    }

    private record VoucherPage(List<Voucher> items) {}

    private Answer create(VoucherDraft draft) {
        return create(World.newKey(), draft);
    }

    private Answer create(String key, VoucherDraft draft) {
        return api.create(path(), key, draft);
    }

    private String path() {
        return "/internal/organizers/%s/shows/%s/vouchers".formatted(show.organizerId(), show.showId());
    }

    private static VoucherDraft some(int count) {
        return draft("早鸟", null, count, VoucherKind.FIXED, 1_000, null, null, 1, null);
    }

    private static VoucherDraft coded(String code) {
        return draft("早鸟", code, 1, VoucherKind.FIXED, 1_000, null, null, 1, null);
    }

    private static VoucherDraft draft(
            String campaign,
            @Nullable String code,
            @Nullable Integer count,
            VoucherKind kind,
            long amount,
            @Nullable Id tierId,
            @Nullable Id unlocksTierId,
            int uses,
            @Nullable Integer usesPerBuyer) {
        return new VoucherDraft(
                campaign, code, count, kind, amount, tierId, unlocksTierId, uses, usesPerBuyer, null, null);
    }
}
