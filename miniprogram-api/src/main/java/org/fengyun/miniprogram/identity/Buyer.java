package org.fengyun.miniprogram.identity;

import org.fengyun.ticketing.client.Id;

/**
 * Who is calling; a controller that takes one is reached by known buyers alone.
 *
 * @param id the buyer at the core
 * @param openId the user at the mini program, who pays
 */
public record Buyer(Id id, String openId) {}
