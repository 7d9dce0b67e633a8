-- What is kept in the ledger is never changed or deleted; a mistake is corrected by a further transaction.
create trigger ledger_transaction_append_only before update, delete on ledger_transaction for each row
    call 'org.inkwright.billing.database.AppendOnly';
create trigger ledger_posting_append_only before update, delete on ledger_posting for each row
    call 'org.inkwright.billing.database.AppendOnly';

-- H2 fires no triggers when a table is truncated, but truncates none that another one refers to. This one stays empty.
create table ledger_posting_is_kept (
    transaction_id uuid,
    account varchar(230),
    foreign key (transaction_id, account) references ledger_posting (transaction_id, account)
);
