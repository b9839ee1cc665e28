-- SQL that MySQL 8.0, MySQL 9.7 and MariaDB 11.4 all take. No foreign keys: docs/decisions/0005.

create table organizer (
    id         bigint       not null primary key,
    name       varchar(100) not null,
    created_at datetime(3)  not null
);

-- Which resource a creating call made, so that the same call again finds it.
create table creation (
    scope           bigint      not null comment 'the organizer, or 0',
    idempotency_key varchar(255) character set ascii collate ascii_bin not null,
    request_hash    binary(32)  not null,
    resource_id     bigint      not null,
    created_at      datetime(3) not null,
    primary key (scope, idempotency_key)
);

create table buyer (
    id         bigint       not null primary key,
    app_id     varchar(64)  character set ascii collate ascii_bin not null,
    open_id    varchar(128) character set ascii collate ascii_bin not null,
    created_at datetime(3)  not null,
    unique key buyer_identity (app_id, open_id)
);

create table seating_plan (
    id           bigint       not null primary key,
    organizer_id bigint       not null,
    name         varchar(100) not null,
    width        int          null,
    height       int          null,
    seats        int          not null,
    categories   json         not null,
    document     longblob     not null,
    created_at   datetime(3)  not null,
    key seating_plan_organizer (organizer_id, id)
);

create table event (
    id           bigint       not null primary key,
    organizer_id bigint       not null,
    title        varchar(100) not null,
    category     varchar(30)  not null,
    city         varchar(30)  not null,
    venue        varchar(100) not null,
    description  text         not null,
    poster       varchar(200) null,
    status       varchar(10)  not null,
    created_at   datetime(3)  not null,
    key event_organizer (organizer_id, id)
);

create table event_show (
    id              bigint      not null primary key,
    event_id        bigint      not null,
    organizer_id    bigint      not null,
    status          varchar(10) not null comment 'its event''s, so that a sale reads this row alone',
    starts_at       datetime(3) not null,
    sale_opens_at   datetime(3) not null,
    sale_closes_at  datetime(3) not null,
    seating         varchar(10) not null,
    real_name       boolean     not null,
    limit_per_buyer int         not null,
    plan_id         bigint      null,
    created_at      datetime(3) not null,
    key event_show_event (event_id),
    key event_show_starts (status, starts_at)
);

create table tier (
    show_id  bigint      not null,
    id       bigint      not null,
    position int         not null,
    name     varchar(50) character set utf8mb4 collate utf8mb4_bin not null,
    price    bigint      not null,
    quota    int         not null,
    free     int         not null,
    primary key (show_id, id),
    unique key tier_name (show_id, name),
    constraint tier_free_within_quota check (free between 0 and quota)
);

create table show_zone (
    show_id bigint       not null,
    id      int          not null,
    name    varchar(100) not null,
    seats   int          not null,
    areas   mediumtext   not null,
    primary key (show_id, id)
);

create table seat (
    show_id   bigint      not null,
    id        bigint      not null,
    position  int         not null comment 'in the plan''s order, from 0 in each zone',
    zone_id   int         not null,
    row_name  varchar(20) not null,
    number    varchar(20) not null,
    x         double      not null,
    y         double      not null,
    tier_id   bigint      not null,
    ticket_id bigint      null comment 'the live ticket, or null where free',
    primary key (show_id, id),
    unique key seat_position (show_id, zone_id, position)
);

create table ticket_order (
    show_id         bigint      not null,
    id              bigint      not null,
    buyer_id        bigint      not null,
    status          varchar(15) not null,
    closed_reason   varchar(10) null,
    collecting      boolean     not null comment 'a payment is open at the provider: not released before it is closed there',
    total           bigint      not null,
    created_at      datetime(3) not null,
    expires_at      datetime(3) not null,
    paid_at         datetime(3) null,
    idempotency_key varchar(255) character set ascii collate ascii_bin not null,
    request_hash    binary(32)  not null,
    primary key (show_id, id),
    unique key ticket_order_request (buyer_id, idempotency_key),
    key ticket_order_buyer (buyer_id, id),
    key ticket_order_expiry (show_id, status, expires_at)
);

create table ticket (
    show_id      bigint      not null,
    id           bigint      not null,
    order_id     bigint      not null,
    buyer_id     bigint      not null,
    tier_id      bigint      not null,
    price        bigint      not null,
    seat_id      bigint      null,
    status       varchar(12) not null,
    live_seat_id bigint      generated always as (case when status in ('HELD', 'VALID', 'USED') then seat_id end) stored,
    primary key (show_id, id),
    unique key ticket_live_seat (show_id, live_seat_id),
    key ticket_order (show_id, order_id),
    key ticket_buyer (buyer_id, show_id)
);

create table payment (
    show_id        bigint      not null,
    id             bigint      not null,
    order_id       bigint      not null,
    provider       varchar(20) not null,
    number         varchar(32) character set ascii collate ascii_bin not null,
    amount         bigint      not null,
    status         varchar(10) not null,
    transaction_id varchar(64) character set ascii collate ascii_bin null,
    created_at     datetime(3) not null,
    paid_at        datetime(3) null,
    primary key (show_id, id),
    unique key payment_order (show_id, order_id),
    unique key payment_number (provider, number)
);

-- Every callback that proved its signature, once.
create table payment_callback (
    provider    varchar(20) not null,
    id          varchar(64) character set ascii collate ascii_bin not null,
    number      varchar(32) character set ascii collate ascii_bin not null,
    body        text        not null,
    outcome     varchar(20) not null,
    received_at datetime(3) not null,
    primary key (provider, id)
);

create table refund (
    show_id      bigint       not null,
    id           bigint       not null,
    payment_id   bigint       not null,
    order_id     bigint       not null,
    number       varchar(32)  character set ascii collate ascii_bin not null,
    amount       bigint       not null,
    cause        varchar(20)  not null,
    status       varchar(10)  not null,
    requested_at datetime(3)  not null,
    settled_at   datetime(3)  null,
    primary key (show_id, id),
    key refund_payment (show_id, payment_id)
);

create table check_in (
    show_id       bigint      not null,
    ticket_id     bigint      not null,
    scan_id       varchar(64) character set ascii collate ascii_bin not null,
    gate          varchar(50) not null,
    checked_in_at datetime(3) not null,
    primary key (show_id, ticket_id),
    unique key check_in_scan (show_id, scan_id)
);

-- The table of db-scheduler 16, as its documentation gives it for MySQL.
create table scheduled_tasks (
    task_name            varchar(100) not null,
    task_instance        varchar(100) not null,
    task_data            blob,
    execution_time       timestamp(6) not null,
    picked               boolean      not null,
    picked_by            varchar(50),
    last_success         timestamp(6) null,
    last_failure         timestamp(6) null,
    consecutive_failures int,
    last_heartbeat       timestamp(6) null,
    version              bigint       not null,
    priority             smallint,
    primary key (task_name, task_instance),
    key scheduled_tasks_execution_time (execution_time),
    key scheduled_tasks_last_heartbeat (last_heartbeat),
    key scheduled_tasks_priority (priority desc, execution_time asc)
);
