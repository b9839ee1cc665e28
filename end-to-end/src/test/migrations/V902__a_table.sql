create table campaign (
    show_id bigint not null,
    id      bigint not null,
    primary key (show_id, id)
);
