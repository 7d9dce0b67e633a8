-- Who somebody is. The id of an account is also its owner in the ledger, where it says nothing about a person.
create table account (
    id uuid primary key,
    -- as it was written; nothing once the account is deleted
    address varchar(254),
    -- as it is compared
    address_key varchar(254) constraint account_of_address unique,
    password varchar(200),
    created_at timestamp(6) with time zone not null,
    verified_at timestamp(6) with time zone,
    deleted_at timestamp(6) with time zone,
    constraint account_deleted_is_nameless check (deleted_at is null or (address is null and address_key is null and password is null))
);

-- Links in mails. Only the hash of what the mail says is kept.
create table mail_link (
    hash varchar(64) primary key,
    account_id uuid not null references account (id),
    purpose varchar(20) not null,
    expires timestamp(6) with time zone not null
);
create index mail_link_of_account on mail_link (account_id);

-- Browsers that are signed in.
create table browser_session (
    hash varchar(64) primary key,
    account_id uuid not null references account (id),
    created_at timestamp(6) with time zone not null,
    expires timestamp(6) with time zone not null
);
create index browser_session_of_account on browser_session (account_id);

-- How often something was tried since a moment.
create table try_count (
    subject varchar(120) primary key,
    since timestamp(6) with time zone not null,
    tries bigint not null
);

-- Mails to be sent, written in the transaction that they tell of.
create table mail_outbox (
    id uuid primary key,
    recipient varchar(254) not null,
    subject varchar(200) not null,
    body varchar(4000) not null,
    created_at timestamp(6) with time zone not null
);
create index mail_outbox_by_time on mail_outbox (created_at);
