-- The ledger. Rows of ledger_transaction and ledger_posting are never changed or deleted (see V2).

-- Who has accounts. Whoever changes any of them locks this row first, so that two changes to one owner take turns.
create table ledger_owner (
    id varchar(100) primary key,
    -- the time of the owner's newest transaction; it never goes back
    last_at timestamp(6) with time zone not null
);

-- What users have and owe. Our own accounts have no row: every charge would wait for it.
create table ledger_account (
    code varchar(230) primary key,
    owner varchar(100) not null references ledger_owner (id),
    kind varchar(20) not null,
    -- the sum of its postings
    posted bigint not null,
    -- the sum of what open holds reserve of it
    held bigint not null,
    opened timestamp(6) with time zone not null,
    ends timestamp(6) with time zone,
    constraint ledger_account_never_overspent check (
        (kind <> 'debt.user' and held >= 0 and posted - held >= 0)
        or (kind = 'debt.user' and held = 0 and posted <= 0))
);
create index ledger_account_of_owner on ledger_account (owner);
create index ledger_account_by_end on ledger_account (ends);

create table ledger_transaction (
    id uuid primary key,
    -- what may be posted only once, such as purchase/order:91
    reference varchar(200) not null,
    kind varchar(20) not null,
    actor varchar(120) not null,
    cause varchar(170) not null,
    created_at timestamp(6) with time zone not null,
    constraint ledger_transaction_once unique (reference)
);
create index ledger_transaction_by_time on ledger_transaction (created_at);

create table ledger_posting (
    transaction_id uuid not null references ledger_transaction (id),
    account varchar(230) not null,
    owner varchar(100) not null,
    unit varchar(10) not null,
    amount bigint not null constraint ledger_posting_moves check (amount <> 0),
    created_at timestamp(6) with time zone not null,
    primary key (transaction_id, account)
);
create index ledger_posting_of_owner on ledger_posting (owner, created_at, transaction_id);

-- Credits and generations reserved for running acts.
create table ledger_hold (
    id varchar(100) primary key,
    owner varchar(100) not null references ledger_owner (id),
    prices varchar(100) not null,
    credit_use varchar(20) not null,
    admitted timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null,
    state varchar(20) not null,
    -- what the act came to, known before it is settled, so that a crash between both loses nothing
    actual_generations bigint,
    actual_credits bigint,
    constraint ledger_hold_state check (state in ('OPEN', 'SETTLED', 'RELEASED', 'EXPIRED', 'EXPIRED_CHARGED')),
    constraint ledger_hold_actual check (actual_generations >= 0 and actual_credits >= 0)
);
create index ledger_hold_open on ledger_hold (state, expires);

create table ledger_hold_share (
    hold_id varchar(100) not null references ledger_hold (id),
    -- the order in which the shares pay
    place int not null,
    account varchar(230) not null references ledger_account (code),
    amount bigint not null constraint ledger_hold_share_positive check (amount > 0),
    primary key (hold_id, place)
);
