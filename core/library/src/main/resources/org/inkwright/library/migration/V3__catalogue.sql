-- What stands in the library, one row for each source and draft: what a list shows and sorts by.
-- Written together with what it sums up. `stamp` rises with each change of title or text, so that
-- the search index knows what it has not seen. `trashed_with` is the item whose discarding took it.
create sequence item_stamp no cache;

create table item (
    id uuid primary key,
    source_id uuid not null references source,
    kind varchar(16) not null check (kind in ('AUDIO', 'VIDEO', 'TEXT', 'DRAFT')),
    state varchar(16) not null check (state in
        ('NEW', 'TRANSCRIBING', 'TRANSCRIBED', 'WRITING', 'WRITTEN')),
    title varchar not null,
    title_key varchar not null,
    duration_ms bigint not null check (duration_ms >= 0),
    words int not null check (words >= 0),
    size_key bigint not null,
    created_at timestamp(9) with time zone not null,
    changed_at timestamp(9) with time zone not null,
    trashed_at timestamp(9) with time zone,
    trashed_with uuid,
    stamp bigint not null,
    check ((trashed_at is null) = (trashed_with is null))
);
create index item_newest on item (created_at desc, id desc);
create index item_title on item (title_key, id);
create index item_size on item (size_key desc, id desc);
create index item_changed on item (changed_at desc, id desc);
create index item_stamped on item (stamp);
create index item_source on item (source_id);
create index item_trashed on item (trashed_at);

-- Items that are no more, so that the search index forgets them.
create table item_gone (
    id uuid primary key,
    stamp bigint not null
);
create index item_gone_stamped on item_gone (stamp);

create table item_tag (
    item_id uuid not null references item,
    name varchar not null,
    primary key (item_id, name)
);
create index item_tag_name on item_tag (name, item_id);

insert into item
    select s.id, s.id, s.kind,
        case when t.state is null then 'NEW'
            when t.state = 'PARTIAL' then 'TRANSCRIBING' else 'TRANSCRIBED' end,
        s.title, lower(s.title), coalesce(m.duration_ms, 0), 0, 0, s.created_at,
        coalesce(t.created_at, s.created_at), null, null, next value for item_stamp
    from source s
    left join media m on m.source_id = s.id
    left join transcript t on t.id =
        (select n.id from transcript n where n.source_id = s.id
         order by n.created_at desc, n.id desc fetch first row only);
update item i set words = coalesce(
    (select sum(char_length(regexp_replace(
        regexp_replace(g.text, '[\p{L}\p{N}]+([''’.-][\p{L}\p{N}]+)*', chr(1)),
        '[^' || chr(1) || ']', '')))
     from segment g where g.transcript_id =
        (select n.id from transcript n where n.source_id = i.id
         order by n.created_at desc, n.id desc fetch first row only)), 0);
insert into item
    select d.id, d.source_id, 'DRAFT', 'WRITING', f.title, lower(f.title), 0, 0, 0, d.created_at,
        f.kept_at, null, null, next value for item_stamp
    from draft d
    join front_matter f on f.draft_id = d.id and f.number =
        (select max(o.number) from front_matter o where o.draft_id = d.id);
update item i set
    words = coalesce(
        (select sum(r.words) from chapter c
         join variant v on v.id = c.chosen_id
         join revision r on r.variant_id = v.id and r.number = v.newest
         where c.draft_id = i.id and c.removed_at is null), 0),
    state = case
        when exists (select 1 from chapter c where c.draft_id = i.id and c.removed_at is null)
            and not exists (select 1 from chapter c left join variant v on v.id = c.chosen_id
                where c.draft_id = i.id and c.removed_at is null and coalesce(v.newest, 0) = 0)
        then 'WRITTEN' else 'WRITING' end
    where kind = 'DRAFT';
update item set size_key = case when words > 0 then words else duration_ms / 400 end;
