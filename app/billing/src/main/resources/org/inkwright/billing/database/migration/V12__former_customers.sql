-- Who an account was at the payment provider before its customer was deleted there: news of old
-- payments still name the old one.
create table former_customer (
    id varchar(100) primary key,
    account_id uuid not null references account (id)
);
