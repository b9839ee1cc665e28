package org.fengyun.simulator.fault;

/** What the merchant asks of the provider. */
public enum Operation {
    PREPARE,
    QUERY,
    CLOSE,
    REFUND,
    QUERY_REFUND
}
