alter table payment add key payment_paid (show_id, paid_at), algorithm = inplace, lock = none;
