-- Operators who have said once more who they are, for a while.
create table operator_session (
    hash varchar(64) primary key,
    account_id uuid not null references account (id),
    -- PAGE: a browser; PROGRAM: a program
    kind varchar(10) not null,
    expires timestamp(6) with time zone not null,
    constraint operator_session_kind check (kind in ('PAGE', 'PROGRAM'))
);
create index operator_session_by_end on operator_session (expires);

-- Everything operators did. Rows are never changed or deleted (see V11); they name nobody but by id.
create table audit_entry (
    id uuid primary key,
    operator_id uuid not null references account (id),
    act varchar(40) not null,
    -- the id of what it was done to
    subject varchar(200) not null,
    reason varchar(500) not null,
    details varchar(500) not null,
    created_at timestamp(6) with time zone not null
);
create index audit_entry_by_time on audit_entry (created_at, id);
create index audit_entry_of_subject on audit_entry (subject, created_at);

-- What operators give or take by hand.
create table adjustment (
    -- made of the operator and the idempotency key
    id uuid primary key,
    account_id uuid not null references account (id),
    -- what the ledger calls the pool, lot or debt
    target varchar(230) not null,
    amount bigint not null,
    reason varchar(500) not null,
    asked_by uuid not null references account (id),
    asked_at timestamp(6) with time zone not null,
    agreed_by uuid references account (id),
    state varchar(20) not null,
    constraint adjustment_state check (state in ('WAITING', 'POSTED', 'REFUSED')),
    constraint adjustment_needs_two check (agreed_by is null or agreed_by <> asked_by)
);
create index adjustment_by_state on adjustment (state, asked_at);
create index adjustment_of_account on adjustment (account_id, asked_at);

-- Money that operators give back.
create table refund_request (
    -- made of the operator and the idempotency key; the payment provider's key is made of it
    id uuid primary key,
    order_id uuid not null references shop_order (id),
    -- minor units; nothing for all that is left
    amount bigint,
    reason varchar(500) not null,
    asked_by uuid not null references account (id),
    asked_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    -- the provider's id of it
    refund varchar(200),
    trouble varchar(300),
    constraint refund_request_state check (state in ('ASKED', 'SENT', 'REFUSED'))
);
create index refund_request_by_state on refund_request (state, asked_at);
create index refund_request_of_order on refund_request (order_id);

-- A link that confirms another address carries it.
alter table mail_link add column address varchar(254);

-- CLOSED: was parked, and somebody has looked at it.
alter table shop_order drop constraint shop_order_state;
alter table shop_order add constraint shop_order_state
    check (state in ('OPEN', 'PENDING', 'PAID', 'FAILED', 'EXPIRED', 'REFUNDED', 'PARKED', 'CLOSED'));
