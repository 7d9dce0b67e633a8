-- What operators did is never changed or deleted.
create trigger audit_entry_append_only before update, delete on audit_entry for each row
    call 'org.inkwright.billing.database.AppendOnly';

-- H2 fires no triggers when a table is truncated, but truncates none that another one refers to. This one stays empty.
create table audit_entry_is_kept (
    id uuid,
    foreign key (id) references audit_entry (id)
);
