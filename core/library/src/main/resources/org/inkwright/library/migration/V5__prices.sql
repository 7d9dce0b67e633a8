-- What text models cost: millionths of a currency for a million tokens.
create table model_price (
    engine varchar primary key,
    input_micros bigint not null check (input_micros >= 0),
    output_micros bigint not null check (output_micros >= 0),
    currency varchar(3) not null,
    origin varchar(16) not null check (origin in ('WRITER', 'SERVICE')),
    since timestamp(9) with time zone not null
);

-- The price at the time of the use: a later change does not rewrite the past.
alter table model_use add input_micros bigint;
alter table model_use add output_micros bigint;
alter table model_use add currency varchar(3);
