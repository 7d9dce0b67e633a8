-- What a text model is writing: replaced as it grows, gone when the variant is whole.
create table partial (
    variant_id uuid primary key references variant,
    run_id uuid not null references run,
    content clob not null,
    at timestamp(9) with time zone not null
);

-- What text models used, a row for each step. Kept when drafts are deleted: it was paid for.
create table model_use (
    id uuid primary key,
    step varchar(16) not null,
    run_id uuid not null references run,
    engine varchar not null,
    calls int not null check (calls >= 0),
    input_tokens bigint not null check (input_tokens >= 0),
    output_tokens bigint not null check (output_tokens >= 0),
    counted varchar(16) not null check (counted in ('TOLD', 'ESTIMATED')),
    at timestamp(9) with time zone not null
);
create index model_use_at on model_use (at, id);
create index model_use_run on model_use (run_id, at, id);

-- More kinds of steps. The column is made anew, because its check has no name to drop it by.
alter table step add made varchar(16);
update step set made = kind;
alter table step drop column kind;
alter table step alter column made rename to kind;
alter table step alter column kind set not null;
alter table step add constraint step_kind check (kind in
    ('TRANSCRIPT', 'OUTLINE', 'CHAPTER', 'SUMMARY', 'SEO', 'SCRIPT', 'IMAGES', 'TITLES', 'REWRITE',
     'EXPORT'));
