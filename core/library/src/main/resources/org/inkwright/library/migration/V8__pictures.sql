-- Pictures. A row without an item was deleted from the library while some text still shows it.
create table picture (
    id uuid primary key,
    address varchar not null unique,
    width int not null check (width >= 0),
    height int not null check (height >= 0),
    size_bytes bigint not null check (size_bytes >= 0),
    origin varchar(16) not null check (origin in ('FILE', 'PASTED', 'RECORDING', 'MODEL', 'UNKNOWN')),
    named varchar,
    source_id uuid references source,
    moment_ms bigint check (moment_ms >= 0),
    check ((origin in ('FILE', 'MODEL')) = (named is not null)),
    check ((origin = 'RECORDING') = (source_id is not null)),
    check (moment_ms is null or origin = 'RECORDING')
);

-- Which pictures the texts of a variant ever showed. `showing` while its newest text does, with
-- what that says of the picture, one line each time. Filled by the step after this one.
create table picture_use (
    address varchar not null,
    variant_id uuid not null references variant,
    showing boolean not null,
    alt_texts varchar not null,
    primary key (address, variant_id)
);
create index picture_use_variant on picture_use (variant_id);

-- A picture belongs to no source. The columns are made anew, because their checks have no name to
-- drop them by.
alter table item alter column source_id set null;
alter table item add made varchar(16);
update item set made = kind;
alter table item drop column kind;
alter table item alter column made rename to kind;
alter table item alter column kind set not null;
alter table item add constraint item_kind check (kind in
    ('AUDIO', 'VIDEO', 'TEXT', 'DRAFT', 'PICTURE'));
alter table item add was varchar(16);
update item set was = state;
alter table item drop column state;
alter table item alter column was rename to state;
alter table item alter column state set not null;
alter table item add constraint item_state check (state in
    ('NEW', 'TRANSCRIBING', 'TRANSCRIBED', 'WRITING', 'WRITTEN', 'KEPT'));
alter table item add constraint item_source check ((kind = 'PICTURE') = (source_id is null));
