/** What an organizer does with money: shows called off, refunds that need a person, the books. */
@NullMarked
package org.fengyun.admin.money;

import org.jspecify.annotations.NullMarked;
