-- The gate: docs/decisions/0015. check_in keeps who is in now; each scan that was decided, with its answer, stays in scan.
create table scan (
    show_id        bigint      not null,
    scan_id        varchar(64) character set ascii collate ascii_bin not null,
    id             bigint      not null comment 'grows with time',
    device         varchar(64) character set ascii collate ascii_bin null comment 'which scanner was offline, or null',
    gate           varchar(50) not null,
    scanned_at     datetime(3) not null comment 'by the clock of the scanner where it was offline',
    received_at    datetime(3) not null,
    result         varchar(20) not null,
    conflict       boolean     not null comment 'went in though it is refused: for a person to look at',
    ticket_show_id bigint      null comment 'what the code said',
    ticket_id      bigint      null,
    named_gate     varchar(50) null comment 'the gate and the time that the answer spoke of',
    named_at       datetime(3) null,
    primary key (show_id, scan_id),
    key scan_conflict (show_id, conflict, id),
    key scan_ticket (show_id, ticket_id, id)
);

create table check_in_undo (
    show_id       bigint       not null,
    id            bigint       not null,
    ticket_id     bigint       not null,
    scan_id       varchar(64)  character set ascii collate ascii_bin not null,
    gate          varchar(50)  not null,
    checked_in_at datetime(3)  not null,
    undone_by     varchar(100) not null,
    reason        varchar(200) not null,
    undone_at     datetime(3)  not null,
    primary key (show_id, id),
    unique key check_in_undo_scan (show_id, scan_id),
    key check_in_undo_ticket (show_id, ticket_id, id)
);

alter table check_in
    add key check_in_recent (show_id, checked_in_at);

insert into scan (show_id, scan_id, id, device, gate, scanned_at, received_at, result, conflict, ticket_show_id, ticket_id,
                  named_gate, named_at)
select show_id, scan_id, ticket_id, null, gate, checked_in_at, checked_in_at, 'ADMITTED', false, show_id, ticket_id, gate,
       checked_in_at
  from check_in;
