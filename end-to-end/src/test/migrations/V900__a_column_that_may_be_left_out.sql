alter table ticket_order add column channel varchar(20) null, algorithm = instant;
