-- What is kept in the ledger is never changed or deleted; a mistake is corrected by a further transaction.
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception 'rows of this table are never changed or deleted';
end
$$;
create trigger ledger_transaction_append_only before update or delete or truncate on ledger_transaction
    for each statement execute function append_only();
create trigger ledger_posting_append_only before update or delete or truncate on ledger_posting
    for each statement execute function append_only();
