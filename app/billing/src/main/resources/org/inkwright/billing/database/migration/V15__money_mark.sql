-- What kind of money the database is for; marked by the first start.
create table money_mark (
    id bigint primary key,
    kind varchar(10) not null,
    constraint money_mark_once check (id = 1)
);
