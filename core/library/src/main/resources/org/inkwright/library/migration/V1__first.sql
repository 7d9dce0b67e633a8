-- Ids are UUIDv7, times are UTC instants to the nanosecond, media times are milliseconds.
-- Children of an entity are named by their owner and their place in it.

create table source (
    id uuid primary key,
    title varchar not null,
    kind varchar(16) not null check (kind in ('AUDIO', 'VIDEO', 'TEXT')),
    created_at timestamp(9) with time zone not null
);
create index source_newest on source (created_at desc, id desc);

create table media (
    id uuid primary key,
    source_id uuid not null unique references source,
    path varchar not null,
    size_bytes bigint not null check (size_bytes >= 0),
    fingerprint varchar not null,
    container varchar not null,
    duration_ms bigint not null check (duration_ms >= 0)
);
create index media_fingerprint on media (fingerprint);

create table stream (
    media_id uuid not null references media,
    position int not null check (position >= 0),
    kind varchar(16) not null check (kind in ('AUDIO', 'VIDEO', 'SUBTITLE', 'OTHER')),
    codec varchar not null,
    primary key (media_id, position)
);

create table tag (
    media_id uuid not null references media,
    name varchar not null,
    content varchar not null,
    primary key (media_id, name)
);

create table chapter_mark (
    media_id uuid not null references media,
    position int not null check (position >= 0),
    title varchar not null,
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    primary key (media_id, position),
    check (end_ms >= start_ms)
);

create table transcript (
    id uuid primary key,
    source_id uuid not null references source,
    model varchar not null,
    language varchar not null,
    state varchar(16) not null check (state in ('PARTIAL', 'COMPLETE')),
    covered_ms bigint not null check (covered_ms >= 0),
    warnings varchar array not null,
    created_at timestamp(9) with time zone not null
);
create index transcript_newest on transcript (source_id, created_at desc, id desc);

-- The primary key is the second lock on "no window twice"; the first is Transcripts.append.
create table transcript_window (
    transcript_id uuid not null references transcript,
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    language varchar not null,
    primary key (transcript_id, start_ms),
    unique (transcript_id, end_ms),
    check (end_ms > start_ms)
);

create table segment (
    transcript_id uuid not null references transcript,
    position int not null check (position >= 0),
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    text varchar not null,
    primary key (transcript_id, position),
    check (end_ms >= start_ms)
);

create table word (
    transcript_id uuid not null,
    segment int not null,
    position int not null check (position >= 0),
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    text varchar not null,
    timing varchar(16) not null check (timing in ('MEASURED', 'ESTIMATED')),
    primary key (transcript_id, segment, position),
    foreign key (transcript_id, segment) references segment (transcript_id, position),
    check (end_ms >= start_ms)
);

create table outline (
    id uuid primary key,
    transcript_id uuid not null references transcript,
    title varchar not null,
    created_at timestamp(9) with time zone not null
);

create table outline_entry (
    outline_id uuid not null references outline,
    position int not null check (position >= 0),
    title varchar not null,
    points varchar array not null,
    first_segment int not null check (first_segment >= 0),
    last_segment int not null,
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    primary key (outline_id, position),
    check (last_segment >= first_segment),
    check (end_ms >= start_ms)
);

create table draft (
    id uuid primary key,
    source_id uuid not null references source,
    outline_id uuid not null references outline,
    created_at timestamp(9) with time zone not null
);
create index draft_newest on draft (source_id, created_at desc, id desc);

-- Append-only: the highest number counts.
create table front_matter (
    draft_id uuid not null references draft,
    number int not null check (number >= 1),
    title varchar not null,
    language varchar not null,
    summary varchar not null,
    seo_title varchar,
    seo_description varchar,
    seo_slug varchar,
    seo_keywords varchar array,
    kept_at timestamp(9) with time zone not null,
    primary key (draft_id, number),
    check ((seo_title is null) = (seo_description is null)),
    check ((seo_title is null) = (seo_slug is null)),
    check ((seo_title is null) = (seo_keywords is null))
);

create table chapter (
    id uuid primary key,
    draft_id uuid not null references draft,
    position int not null check (position >= 0),
    title varchar not null,
    first_segment int not null check (first_segment >= 0),
    last_segment int not null,
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    chosen_id uuid,
    unique (draft_id, position),
    check (last_segment >= first_segment),
    check (end_ms >= start_ms)
);

create table variant (
    id uuid primary key,
    chapter_id uuid not null references chapter,
    number int not null check (number >= 1),
    engine varchar not null,
    state varchar(16) not null check (state in ('UNFINISHED', 'FINISHED')),
    created_at timestamp(9) with time zone not null,
    unique (chapter_id, number),
    unique (chapter_id, id)
);
-- A chapter can only choose a variant of its own.
alter table chapter add foreign key (id, chosen_id) references variant (chapter_id, id);

-- Append-only: the highest number counts.
create table revision (
    id uuid primary key,
    variant_id uuid not null references variant,
    number int not null check (number >= 1),
    markdown clob not null,
    author varchar(16) not null check (author in ('MACHINE', 'WRITER')),
    created_at timestamp(9) with time zone not null,
    unique (variant_id, number)
);

create table span (
    revision_id uuid not null references revision,
    position int not null check (position >= 0),
    start_char int not null check (start_char >= 0),
    end_char int not null,
    first_segment int not null check (first_segment >= 0),
    last_segment int not null,
    start_ms bigint not null check (start_ms >= 0),
    end_ms bigint not null,
    primary key (revision_id, position),
    check (end_char > start_char),
    check (last_segment >= first_segment),
    check (end_ms >= start_ms)
);

create table run (
    id uuid primary key,
    source_id uuid not null references source,
    draft_id uuid references draft,
    started_at timestamp(9) with time zone not null,
    finished_at timestamp(9) with time zone
);
create index run_newest on run (source_id, started_at desc, id desc);

create table job (
    id uuid primary key,
    kind varchar(16) not null check (kind in ('TRANSCRIBE', 'OUTLINE', 'WRITE', 'EXPORT')),
    run_id uuid not null references run,
    source_id uuid not null references source,
    draft_id uuid references draft,
    payload clob not null,
    priority int not null check (priority between 1 and 10),
    state varchar(16) not null check (state in
        ('PENDING', 'QUEUED', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
    attempts int not null check (attempts >= 0),
    next_attempt_at timestamp(9) with time zone not null,
    progress int not null check (progress between 0 and 1000),
    label varchar not null,
    error_code varchar,
    error_detail varchar,
    lease_owner varchar,
    lease_until timestamp(9) with time zone,
    created_at timestamp(9) with time zone not null,
    check ((error_code is null) = (error_detail is null)),
    check ((state = 'RUNNING') = (lease_owner is not null)),
    check ((lease_owner is null) = (lease_until is null))
);
create index job_ready on job (state, priority desc, created_at, id);
create index job_newest on job (state, created_at desc, id desc);
create index job_run on job (run_id, created_at, id);

create table step (
    id uuid primary key,
    run_id uuid not null references run,
    kind varchar(16) not null check (kind in
        ('TRANSCRIPT', 'OUTLINE', 'CHAPTER', 'SUMMARY', 'SEO', 'EXPORT')),
    input clob not null,
    started_at timestamp(9) with time zone not null,
    output clob,
    error_code varchar,
    error_detail varchar,
    finished_at timestamp(9) with time zone,
    check ((output is null) = (finished_at is null)),
    check ((error_code is null) = (error_detail is null)),
    check (error_code is null or finished_at is not null)
);
create index step_run on step (run_id, started_at, id);

-- Append-only.
create table usage_event (
    id uuid primary key,
    kind varchar(32) not null check (kind in ('TRANSCRIBED_MILLIS', 'EXTRACTED_WORDS')),
    amount bigint not null check (amount >= 0),
    source_id uuid not null references source,
    run_id uuid not null references run,
    at timestamp(9) with time zone not null
);
create index usage_event_kind on usage_event (kind, at);
create index usage_event_run on usage_event (run_id, at, id);

create table setting (
    name varchar primary key,
    content varchar not null
);
