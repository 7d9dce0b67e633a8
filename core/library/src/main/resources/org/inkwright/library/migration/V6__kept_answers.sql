-- What text models answered, so that the same is not asked and paid for twice.
create table kept_answer (
    fingerprint varchar(64) primary key,
    run_id uuid not null references run,
    content clob not null,
    at timestamp(9) with time zone not null
);
create index kept_answer_at on kept_answer (at);
create index kept_answer_run on kept_answer (run_id);
