-- Shows whose tickets that admit nobody any more were made to forget whom they named: docs/decisions/0012.
create table attendees_cleared (
    show_id    bigint      not null primary key,
    cleared_at datetime(3) not null
);
