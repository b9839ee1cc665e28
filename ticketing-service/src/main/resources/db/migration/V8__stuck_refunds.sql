alter table show_cancellation
    add column stuck int not null default 0 comment 'orders that could not be put on their way when that was tried last';
