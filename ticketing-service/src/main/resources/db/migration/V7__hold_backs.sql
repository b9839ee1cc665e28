-- Plans up to 100,000 seats, and places that are kept from sale: docs/decisions/0016.

-- Changed in the transaction that changes the seats, under the lock of the show: to know what is free, a sale and its
-- visitors read this and not 100,000 rows.
create table seat_map (
    show_id bigint           not null,
    zone_id int              not null,
    free    varbinary(12500) not null comment 'a bit a seat by its position, set where free, the first in the lowest bit',
    primary key (show_id, zone_id)
);

set session group_concat_max_len = 1000000;

insert into seat_map (show_id, zone_id, free)
select z.show_id, z.id, coalesce(known.free, '')
  from show_zone z
  left join (
      select show_id, zone_id, unhex(group_concat(lpad(hex(bits), 2, '0') order by place separator '')) as free
        from (
            select show_id, zone_id, position div 8 as place,
                   bit_or(case when ticket_id is null then 1 << (position mod 8) else 0 end) as bits
              from seat group by show_id, zone_id, position div 8
        ) bytes
       group by show_id, zone_id
  ) known on known.show_id = z.show_id and known.zone_id = z.id;

alter table seat
    add column hold_back_id bigint null comment 'the hold-back that keeps it from sale; a seat is free without this and without a ticket',
    add key seat_hold_back (show_id, hold_back_id);

alter table show_zone
    add column part int null comment 'from 1, where a zone of the plan is too large to be sent whole; null where it is not';

create table hold_back (
    show_id    bigint       not null,
    id         bigint       not null,
    reason     varchar(100) not null,
    created_at datetime(3)  not null,
    primary key (show_id, id)
);

create table hold_back_tier (
    show_id      bigint not null,
    hold_back_id bigint not null,
    tier_id      bigint not null,
    places       int    not null comment 'when it was made',
    held         int    not null comment 'of these, not released yet',
    primary key (show_id, hold_back_id, tier_id),
    key hold_back_of_tier (show_id, tier_id),
    constraint hold_back_held_of_its_places check (held between 0 and places)
);

-- Files of 20 MiB in pieces that every server takes as one packet.
create table seating_plan_piece (
    plan_id bigint     not null,
    number  int        not null comment 'from 0, in the order of the file',
    content mediumblob not null,
    primary key (plan_id, number)
);

insert into seating_plan_piece (plan_id, number, content)
select p.id, n.number, substring(p.document, n.number * 1048576 + 1, 1048576)
  from seating_plan p
  join (select 0 as number union all select 1 union all select 2 union all select 3 union all select 4
        union all select 5 union all select 6 union all select 7 union all select 8 union all select 9
        union all select 10 union all select 11 union all select 12 union all select 13 union all select 14
        union all select 15 union all select 16 union all select 17 union all select 18 union all select 19) n
    on n.number * 1048576 < length(p.document);

alter table seating_plan drop column document;
