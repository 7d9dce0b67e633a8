-- Where an account was made: a hash of the network. Goes with the person.
alter table account add column network varchar(64);

-- Free months of one network. Its row is locked by whoever takes one, so that the count holds.
alter table free_month add column network varchar(64);
create index free_month_by_network on free_month (network);
create table free_network (
    mark varchar(64) primary key,
    ends timestamp(6) with time zone not null
);

-- The address that a waiting device asks from, for whoever lets it in. Goes with the row, minutes later.
alter table device_grant add column asked_from varchar(100) default '' not null;

-- When a refund whose end is unknown was asked about last: those that never end must not keep the others waiting.
alter table refund_request add column looked_at timestamp(6) with time zone;
