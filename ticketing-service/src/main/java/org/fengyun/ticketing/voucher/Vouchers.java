package org.fengyun.ticketing.voucher;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All vouchers, as the sale uses them. Whoever counts a use holds the show's row. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Vouchers {
    private final VoucherMapper vouchers;

    Vouchers(VoucherMapper vouchers) {
        this.vouchers = vouchers;
    }

    /**
     * Reads the show's vouchers that have one of these codes, in one query.
     *
     * @param codes normalized
     */
    public List<Voucher> ofCodes(long showId, Collection<String> codes) {
        var wellFormed = codes.stream().filter(VoucherCode::isWellFormed).toList();
        return wellFormed.isEmpty() ? List.of() : vouchers.ofCodes(showId, wellFormed);
    }

    public Optional<Voucher> find(long showId, long voucherId) {
        return vouchers.find(showId, voucherId);
    }

    /**
     * Counts uses.
     *
     * @param changes how many more orders have each voucher; negative where they gave it back
     * @throws IllegalStateException if there are not so many: the caller decided on something it had not locked
     */
    public void count(long showId, Map<Long, Integer> changes) {
        var byChange = changes.entrySet().stream()
                .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toList())));
        byChange.forEach((change, ids) -> {
            if (vouchers.changeUsed(showId, ids, change) != ids.size()) {
                throw new IllegalStateException(
                        "show %d: of these vouchers not %+d can be used: %s".formatted(showId, change, ids));
            }
        });
    }
}
