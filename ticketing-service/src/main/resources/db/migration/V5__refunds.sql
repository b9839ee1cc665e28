-- What goes back to buyers, who carried it out, and the books that account for every fen: docs/decisions/0014.

-- What an event announces about refunds, and since when: an order never fares worse than what held when it was placed.
create table refund_terms (
    event_id bigint      not null,
    version  int         not null comment 'from 1',
    since    datetime(3) not null,
    steps    json        not null,
    primary key (event_id, version)
);

alter table payment
    add column captured bigint null comment 'fen that came, once any came: perhaps not the amount that was asked for';

update payment set captured = amount where status = 'PAID';

alter table refund
    modify column payment_id bigint null comment 'null where there is nothing to pay back: the tickets were free',
    modify column status varchar(15) not null,
    add column fee bigint not null default 0 comment 'fen that are kept',
    add column reason varchar(200) null comment 'the buyer''s words',
    add column tries int not null default 1 comment 'how often it was put on its way, always under the one number',
    add key refund_order (show_id, order_id),
    add key refund_status (status, id);

-- A ticket goes back once, whatever asks for it.
create table refund_ticket (
    show_id   bigint not null,
    ticket_id bigint not null,
    refund_id bigint not null,
    amount    bigint not null,
    fee       bigint not null,
    primary key (show_id, ticket_id),
    key refund_ticket_refund (show_id, refund_id)
);

-- What people did about refunds that had failed.
create table refund_intervention (
    show_id   bigint       not null,
    id        bigint       not null,
    refund_id bigint       not null,
    action    varchar(15)  not null,
    staff     varchar(100) not null,
    note      varchar(500) not null,
    done_at   datetime(3)  not null,
    primary key (show_id, id),
    key refund_intervention_refund (show_id, refund_id)
);

create table show_cancellation (
    show_id         bigint      not null primary key,
    refund_admitted boolean     not null comment 'used tickets go back too: the show was broken off',
    requested_at    datetime(3) not null,
    finished_at     datetime(3) null comment 'when nothing was left to close or to give back'
);

-- Written and never changed. What one cause writes adds up to nothing.
create table ledger_entry (
    show_id    bigint      not null,
    cause      varchar(20) not null,
    subject_id bigint      not null comment 'the payment or the refund that moved',
    round      int         not null comment 'from 1, counting where the same may happen to it again',
    account    varchar(15) not null,
    amount     bigint      not null comment 'fen that came to the account; below nothing, that left it',
    order_id   bigint      not null,
    written_at datetime(3) not null,
    primary key (show_id, cause, subject_id, round, account)
);

-- The books of what was paid before there were any.
insert into ledger_entry (show_id, cause, subject_id, round, account, amount, order_id, written_at)
select p.show_id, case when r.id is null then 'SOLD' else 'CAME_LATE' end, p.id, 1, a.account,
       case when a.account = 'CAPTURED' then -p.amount else p.amount end, p.order_id, p.paid_at
  from payment p
  left join refund r on r.show_id = p.show_id and r.payment_id = p.id
  join (select 'CAPTURED' as account union all select 'TICKETS' union all select 'LATE') a
    on a.account = 'CAPTURED' or (r.id is null) = (a.account = 'TICKETS')
 where p.status = 'PAID';

insert into ledger_entry (show_id, cause, subject_id, round, account, amount, order_id, written_at)
select r.show_id, 'REFUND', r.id, 1, a.account,
       case when a.account = 'LATE' then -r.amount else r.amount end, r.order_id, r.requested_at
  from refund r
  join (select 'LATE' as account union all select 'OWED') a;

insert into ledger_entry (show_id, cause, subject_id, round, account, amount, order_id, written_at)
select r.show_id, case when r.status = 'FAILED' then 'REFUND_FAILED' else 'REFUND_PAID' end, r.id, 1, a.account,
       case when a.account = 'OWED' then -r.amount else r.amount end, r.order_id, r.settled_at
  from refund r
  join (select 'OWED' as account union all select 'FAILED' union all select 'PAID_BACK') a
    on a.account = 'OWED' or (r.status = 'FAILED') = (a.account = 'FAILED')
 where r.status in ('SUCCEEDED', 'FAILED');
