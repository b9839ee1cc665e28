package org.fengyun.ticketing.ticket;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;

/** Tickets with what a buyer wants to read beside them; the statements are in TicketViewMapper.xml. */
@Mapper
interface TicketViewMapper {
    List<TicketRow> before(long buyerId, long before, int limit);

    Optional<TicketRow> find(long buyerId, long id);
}
