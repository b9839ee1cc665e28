package org.fengyun.admin.web;

/**
 * One thing that is wrong with what a client sent.
 *
 * @param field as the client named it: {@code tiers[0].price}, a header, a parameter
 * @param message what is wrong, and the remedy
 */
public record InputError(String field, String message) {}
