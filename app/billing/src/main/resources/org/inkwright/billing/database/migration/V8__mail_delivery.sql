-- When a mail is tried next, and how often it was.
alter table mail_outbox add column attempts bigint default 0 not null;
alter table mail_outbox add column next_attempt timestamp(6) with time zone default timestamp with time zone '2026-01-01 00:00:00+00' not null;
create index mail_outbox_by_attempt on mail_outbox (next_attempt);

-- Sign-ins that are confirmed on another device (RFC 8628).
create table device_grant (
    -- of what the device asks with
    hash varchar(64) primary key,
    -- what a person types, without the dash
    user_code varchar(8) not null constraint device_grant_user_code unique,
    device_name varchar(100) not null,
    network varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    -- the least time between two questions, in seconds
    pause bigint not null,
    asked_at timestamp(6) with time zone,
    -- WAITING, AGREED, REFUSED, USED
    state varchar(20) not null,
    account_id uuid references account (id),
    constraint device_grant_state check (state in ('WAITING', 'AGREED', 'REFUSED', 'USED'))
);

-- Who somebody is elsewhere.
create table outside_identity (
    provider varchar(20) not null,
    id varchar(40) not null,
    account_id uuid not null references account (id),
    primary key (provider, id)
);
create index outside_identity_of_account on outside_identity (account_id);
