-- What the writer does to a transcript. Append-only, numbered from 1.
create table transcript_edit (
    transcript_id uuid not null references transcript,
    number int not null check (number >= 1),
    kind varchar(32) not null,
    payload clob not null,
    at timestamp(9) with time zone not null,
    primary key (transcript_id, number)
);

-- A chapter added by hand rests on nothing; a removed one has no position until it comes back.
alter table chapter alter column first_segment set null;
alter table chapter alter column last_segment set null;
alter table chapter alter column start_ms set null;
alter table chapter alter column end_ms set null;
alter table chapter alter column position set null;
alter table chapter add removed_at timestamp(9) with time zone;
alter table chapter add removed_position int;
alter table chapter add check ((first_segment is null) = (last_segment is null));
alter table chapter add check ((first_segment is null) = (start_ms is null));
alter table chapter add check ((first_segment is null) = (end_ms is null));
alter table chapter add check ((removed_at is null) = (position is not null));
alter table chapter add check ((removed_at is null) = (removed_position is null));

-- A revision keeps what differs from the one before it: so many characters of that text's head, its
-- own, so many of that text's tail. Where base = number it stands alone.
-- Support is kept likewise: for each stretch "gap,length,first,last,start,end", joined by ';'.
alter table variant add newest int default 0 not null check (newest >= 0);
alter table variant add base int default 0 not null check (base >= 0);
alter table revision add base int default 0 not null;
alter table revision add markdown_head int default 0 not null check (markdown_head >= 0);
alter table revision add markdown_tail int default 0 not null check (markdown_tail >= 0);
alter table revision add support clob default '' not null;
alter table revision add support_head int default 0 not null check (support_head >= 0);
alter table revision add support_tail int default 0 not null check (support_tail >= 0);
alter table revision add follows int default 0 not null;
alter table revision add repeats int;
alter table revision add label varchar default '' not null;
alter table revision add words int default 0 not null check (words >= 0);
alter table revision add characters int default 0 not null check (characters >= 0);

create local temporary table old_support as
    select revision_id, position,
        (start_char - lag(end_char, 1, 0) over (partition by revision_id order by position))
        || ',' || (end_char - start_char) || ',' || first_segment || ',' || last_segment
        || ',' || start_ms || ',' || end_ms as stretch
    from span;
update revision r set
    base = number,
    follows = number - 1,
    characters = char_length(markdown),
    words = char_length(regexp_replace(
        regexp_replace(markdown, '[\p{L}\p{N}]+([''’.-][\p{L}\p{N}]+)*', chr(1)),
        '[^' || chr(1) || ']', '')),
    support = coalesce(
        (select listagg(stretch, ';') within group (order by position)
         from old_support o where o.revision_id = r.id), '');
update variant v set
    newest = coalesce((select max(number) from revision r where r.variant_id = v.id), 0),
    base = coalesce((select max(number) from revision r where r.variant_id = v.id), 0);
drop table old_support;
drop table span;
alter table revision add check (base between 1 and number);
alter table revision add check (follows between 0 and number - 1);
alter table revision add check (repeats between 1 and number - 1);

create table snapshot (
    id uuid primary key,
    draft_id uuid not null references draft,
    name varchar not null,
    created_at timestamp(9) with time zone not null
);
create index snapshot_newest on snapshot (draft_id, created_at desc, id desc);

create table snapshot_page (
    snapshot_id uuid not null references snapshot,
    position int not null check (position >= 0),
    chapter_id uuid not null references chapter,
    title varchar not null,
    variant_id uuid references variant,
    revision int not null check (revision >= 0),
    primary key (snapshot_id, position)
);

alter table draft add goal_words int check (goal_words >= 1);

create table writing_day (
    draft_id uuid not null references draft,
    on_day date not null,
    added int not null check (added >= 0),
    removed int not null check (removed >= 0),
    primary key (draft_id, on_day)
);
create index writing_day_newest on writing_day (on_day);
