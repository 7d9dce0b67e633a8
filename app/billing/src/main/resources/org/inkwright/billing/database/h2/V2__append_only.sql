-- What is kept in the ledger is never changed or deleted; a mistake is corrected by a further transaction.
create trigger ledger_transaction_append_only before update, delete on ledger_transaction for each row
    call 'org.inkwright.billing.database.AppendOnly';
create trigger ledger_posting_append_only before update, delete on ledger_posting for each row
    call 'org.inkwright.billing.database.AppendOnly';
