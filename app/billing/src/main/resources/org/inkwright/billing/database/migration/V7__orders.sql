-- What is asked for twice is done once. The answer is kept in the transaction of its effect.
create table idempotency_key (
    account_id uuid not null references account (id),
    route varchar(60) not null,
    name varchar(255) not null,
    -- of method, path and body
    fingerprint varchar(64) not null,
    -- what the request is about, such as the id of its order
    reference varchar(100) not null,
    status bigint,
    answer varchar(100000),
    -- until when somebody works on it
    taken_until timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null,
    primary key (account_id, route, name)
);
create index idempotency_key_by_time on idempotency_key (created_at);

-- Who an account is at the payment provider.
create table customer (
    account_id uuid primary key references account (id),
    id varchar(100) not null constraint customer_of_provider unique
);

create table shop_order (
    id uuid primary key,
    account_id uuid not null references account (id),
    offer varchar(100) not null,
    kind varchar(20) not null,
    -- of the catalogue: what the order brings is frozen with it
    version varchar(100) not null,
    amount bigint not null,
    currency varchar(3) not null,
    state varchar(20) not null,
    checkout varchar(200) constraint shop_order_of_checkout unique,
    page varchar(4000),
    payment varchar(200),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    paid_at timestamp(6) with time zone,
    trouble varchar(300),
    constraint shop_order_state check (state in ('OPEN', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDED', 'PARKED'))
);
create index shop_order_of_account on shop_order (account_id, created_at);
create index shop_order_of_payment on shop_order (payment);

-- Payments of subscriptions after the first, which belong to no order.
create table plan_payment (
    invoice varchar(200) primary key,
    account_id uuid not null references account (id),
    payment varchar(200),
    amount bigint not null,
    currency varchar(3) not null
);
create index plan_payment_of_payment on plan_payment (payment);

-- Everything the payment provider told, as it came.
create table inbox (
    id varchar(200) primary key,
    type varchar(100) not null,
    body bytea not null,
    -- RECEIVED: to be worked on; WAITING: for the purchase of its payment; APPLIED; IGNORED: of no concern; PARKED: for somebody to look at
    state varchar(20) not null,
    attempts bigint not null,
    -- what a waiting event waits for
    payment varchar(200),
    trouble varchar(300),
    happened_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    constraint inbox_state check (state in ('RECEIVED', 'WAITING', 'APPLIED', 'IGNORED', 'PARKED'))
);
create index inbox_by_state on inbox (state, received_at);
create index inbox_of_payment on inbox (payment);

-- Money that went back, each refund once.
create table payback (
    -- the provider's id of the refund or dispute
    id varchar(200) primary key,
    kind varchar(20) not null,
    account_id uuid not null references account (id),
    order_id uuid references shop_order (id),
    amount bigint not null,
    -- millionths of credits that it took, waits for or made debt
    credits bigint not null,
    state varchar(20) not null,
    constraint payback_state check (state in ('NONE', 'OPEN', 'TAKEN', 'UNDONE'))
);
create index payback_of_order on payback (order_id);

-- What a refund or dispute takes from open holds when they give it back.
create table ledger_waiting (
    cause varchar(170) primary key,
    kind varchar(20) not null,
    owner varchar(100) not null references ledger_owner (id),
    lot varchar(100) not null,
    amount bigint not null
);
create index ledger_waiting_of_owner on ledger_waiting (owner);

-- How far the payment provider's list of events was read.
create table reconciliation_mark (
    name varchar(40) primary key,
    read_until timestamp(6) with time zone not null
);
