-- A refund that its provider takes only later says why: docs/decisions/0014.

alter table refund
    add column waits_for varchar(100) null comment 'why the provider has not taken it yet, in its words; null once it has';
