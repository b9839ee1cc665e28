package org.fengyun.ticketing.voucher;

/** Why a voucher cannot be had or changed. */
abstract sealed class VoucherProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private VoucherProblem(String message) {
        super(message);
    }

    static final class NoSuchVoucher extends VoucherProblem {
        private static final long serialVersionUID = 1;

        NoSuchVoucher() {
            super("The show has no such voucher.");
        }
    }
}
