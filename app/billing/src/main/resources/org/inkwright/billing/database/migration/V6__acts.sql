-- Hosted requests that produce something. While an act runs, its row is the lease that counts against concurrency.
create table act (
    -- also the id of its hold
    id varchar(100) primary key,
    account_id uuid not null references account (id),
    request_id varchar(64) not null,
    act varchar(40) not null,
    model varchar(100) not null,
    asked varchar(30) not null,
    -- which text it writes again; nothing for a new one
    text_id varchar(100),
    begun_at timestamp(6) with time zone not null,
    lease_until timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    outcome varchar(20),
    prompt_tokens bigint,
    cached_tokens bigint,
    completion_tokens bigint
);
create index act_of_account on act (account_id, begun_at);
create index act_of_text on act (account_id, text_id, begun_at);

-- How many acts a provider may be asked for at once, over all instances: one row for each.
create table provider_slot (
    provider varchar(60) not null,
    number int not null,
    act_id varchar(100),
    lease_until timestamp(6) with time zone not null,
    primary key (provider, number)
);

-- The highest price that a hold was opened for: the same id with another price is another act.
alter table ledger_hold add column most_generations bigint default 0 not null;
alter table ledger_hold add column most_credits bigint default 0 not null;
