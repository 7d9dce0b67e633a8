-- The free month that an address has, so that a new account of the same address has none beside it.
-- It outlives the account, until the month is over, and names nobody: a hash of the address.
create table free_month (
    mark varchar(64) primary key,
    account_id uuid not null references account (id),
    ends timestamp(6) with time zone not null
);
create index free_month_by_end on free_month (ends);
