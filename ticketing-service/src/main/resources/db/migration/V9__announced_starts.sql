-- When a show was said to start before it was moved: refunds keep what was announced when the order was placed.
create table announced_start (
    show_id    bigint      not null,
    version    int         not null comment 'from 1',
    held_until datetime(3) not null comment 'when it was moved',
    starts_at  datetime(3) not null,
    primary key (show_id, version)
);
