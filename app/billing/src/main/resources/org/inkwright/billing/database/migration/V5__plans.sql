-- Every catalogue that was ever in use; orders and holds name the version that they were made under.
create table catalogue_version (
    version varchar(100) primary key,
    json varchar(4194304) not null,
    first_used timestamp(6) with time zone not null
);

-- What the payment provider said last about an account's plan.
create table subscription (
    account_id uuid primary key references account (id),
    -- the provider's id of it
    id varchar(100) not null constraint subscription_of_provider unique,
    plan varchar(100) not null,
    status varchar(20) not null,
    -- when its first period began: all later ones follow from it
    anchor timestamp(6) with time zone not null,
    paid_until timestamp(6) with time zone not null,
    next_plan varchar(100),
    past_due_since timestamp(6) with time zone,
    -- when the provider was asked; older news than this changes nothing
    asked_at timestamp(6) with time zone not null,
    constraint subscription_status check (status in ('PAID', 'PAST_DUE', 'ENDING', 'ENDED'))
);

-- Boosts that were paid.
create table boost (
    order_id uuid primary key,
    account_id uuid not null references account (id),
    offer_version varchar(100) not null,
    paid_at timestamp(6) with time zone not null,
    -- when its money went back
    ended_at timestamp(6) with time zone
);
create index boost_of_account on boost (account_id);

-- What was granted for which month; the ledger's reference stands behind it.
create table pool_period (
    account_id uuid not null references account (id),
    -- FREE or PLAN
    kind varchar(10) not null,
    starts timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    plan varchar(100) not null,
    generations bigint not null,
    primary key (account_id, kind, starts)
);

alter table account add column suspended_at timestamp(6) with time zone;
-- whether credits pay when the pools are empty
alter table account add column credit_use varchar(20) default 'AFTER_POOLS' not null;
