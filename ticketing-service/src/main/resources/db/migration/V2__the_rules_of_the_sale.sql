alter table event_show
    add column limit_per_order    int         null,
    add column doors_open_at      datetime(3) null,
    add column attendees_fixed_at datetime(3) null;

alter table tier
    add column limit_per_buyer int     null,
    add column voucher_only    boolean not null default false;
