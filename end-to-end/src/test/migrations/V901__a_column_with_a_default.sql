alter table ticket add column printed boolean not null default false, algorithm = instant;
