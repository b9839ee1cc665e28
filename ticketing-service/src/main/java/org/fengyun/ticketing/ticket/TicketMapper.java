package org.fengyun.ticketing.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.fengyun.ticketing.client.OrderApi.TicketStatus;
import org.fengyun.ticketing.document.DocumentHash;

/** Statements with lists, and those that share columns, are in TicketMapper.xml. */
@Mapper
interface TicketMapper {
    List<Tickets.Live> countLive(long showId, Collection<Long> buyerIds);

    List<DocumentHash> liveDocuments(long showId, Collection<DocumentHash> documents);

    List<Ticket> ofOrders(long showId, Collection<Long> orderIds);

    Optional<Ticket> find(long showId, long id);

    @Select("select id from ticket where show_id = #{showId} and id = #{id} for update")
    Optional<Long> lock(long showId, long id);

    /** Moves every ticket of these orders that stands at {@code from}. Counts them. */
    int moveOfOrders(long showId, Collection<Long> orderIds, TicketStatus from, TicketStatus to);

    @Update("""
            update ticket set status = #{to}
             where show_id = #{showId} and id = #{id} and status = #{from}
            """)
    boolean move(long showId, long id, TicketStatus from, TicketStatus to);
}
