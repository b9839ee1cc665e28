-- Whom buyers name on tickets. A number is here encrypted, as a keyed hash, and covered: docs/decisions/0012.
create table attendee (
    id              bigint        not null primary key,
    buyer_id        bigint        not null,
    name            varchar(50)   not null,
    document_type   varchar(30)   not null,
    document_masked varchar(20)   not null,
    document_hash   binary(32)    not null,
    key_id          char(8)       character set ascii collate ascii_bin not null,
    nonce           binary(12)    not null,
    ciphertext      varbinary(64) not null,
    created_at      datetime(3)   not null,
    unique key attendee_document (buyer_id, document_hash),
    key attendee_buyer (buyer_id, id),
    key attendee_key (key_id, id)
);

-- The one change of attendee that a ticket may have, and who made it.
create table ticket_attendee_change (
    show_id          bigint      not null,
    ticket_id        bigint      not null,
    buyer_id         bigint      not null,
    from_attendee_id bigint      null,
    to_attendee_id   bigint      not null,
    changed_at       datetime(3) not null,
    primary key (show_id, ticket_id)
);
