-- What apps report of metered acts, each event once for each account.
create table usage_event (
    account_id uuid not null references account (id),
    id varchar(100) not null,
    -- of everything that it says: the same id with other words is a conflict
    fingerprint varchar(64) not null,
    sequence bigint not null,
    kind varchar(40) not null,
    step varchar(40) not null,
    model varchar(100) not null,
    amount bigint not null,
    request_id varchar(100),
    -- the app's time, the app's time at sending, and ours
    client_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    -- the UTC day that it counts for
    counted_day varchar(10) not null,
    -- whether it counts: a hosted request was counted by this program already
    counts boolean not null,
    primary key (account_id, id)
);

-- Sums by day. A full recount of events and acts gives the same.
create table usage_day (
    account_id uuid not null references account (id),
    counted_day varchar(10) not null,
    step varchar(40) not null,
    model varchar(100) not null,
    kind varchar(40) not null,
    amount bigint not null,
    primary key (account_id, counted_day, step, model, kind)
);

-- What came late and changed the sums of a day that was over.
create table usage_correction (
    id uuid primary key,
    account_id uuid not null references account (id),
    counted_day varchar(10) not null,
    step varchar(40) not null,
    model varchar(100) not null,
    kind varchar(40) not null,
    amount bigint not null,
    received_at timestamp(6) with time zone not null
);
create index usage_correction_of_account on usage_correction (account_id, counted_day);

create index act_by_request on act (account_id, request_id);

-- Secrets that all instances share and that leave the program only in what they sign.
create table endpoint_secret (
    name varchar(40) primary key,
    secret varchar(100) not null
);
