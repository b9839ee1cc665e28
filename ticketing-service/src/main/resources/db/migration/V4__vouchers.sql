-- Vouchers of one show each, and what orders and tickets keep of them and of attendees: docs/decisions/0013.
create table voucher (
    show_id         bigint      not null,
    id              bigint      not null,
    batch_id        bigint      not null comment 'the call that made it, with up to 999 others',
    code            varchar(64) character set ascii collate ascii_bin not null,
    campaign        varchar(50) not null,
    kind            varchar(10) not null,
    amount          bigint      not null comment 'fen off the order, or percent',
    tier_id         bigint      null comment 'the tier whose tickets it makes cheaper, or null for all',
    unlocks_tier_id bigint      null,
    uses            int         not null,
    used            int         not null comment 'orders that are not closed',
    uses_per_buyer  int         null,
    valid_from      datetime(3) null,
    valid_until     datetime(3) null,
    disabled        boolean     not null,
    created_at      datetime(3) not null,
    primary key (show_id, id),
    unique key voucher_code (show_id, code),
    key voucher_batch (show_id, batch_id),
    constraint voucher_used_within_uses check (used between 0 and uses)
);

alter table ticket_order
   add column discount   bigint not null default 0 comment 'fen, what a voucher took off; the total is without it',
   add column voucher_id bigint null;

-- A live document of a show is one ticket's, whoever bought it.
alter table ticket
   add column discount           bigint      not null default 0 comment 'fen, this ticket''s part of what the voucher took off',
   add column attendee_id        bigint      null,
   add column attendee_name      varchar(50) null,
   add column document_type      varchar(30) null,
   add column document_masked    varchar(20) null,
   add column document_hash      binary(32)  null,
   add column live_document_hash binary(32)  generated always as
       (case when status in ('HELD', 'VALID', 'USED') then document_hash end) stored,
   add unique key ticket_live_document (show_id, live_document_hash);
