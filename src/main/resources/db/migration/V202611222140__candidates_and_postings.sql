-- content holds the profile as its owner wrote it, skills resolved to ids.
create table candidate (
    id         uuid primary key,
    account_id uuid        not null unique references account,
    visibility text        not null check (visibility in ('PUBLIC', 'ANONYMOUS', 'HIDDEN')),
    anonymous_id uuid      not null unique, -- what handles are made of; another one each time that visibility turns ANONYMOUS
    content    jsonb       not null,
    version    bigint      not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
alter table candidate enable row level security;
create policy own_profile on candidate
    using (caller_is_system() or account_id = caller_account());

create table job_posting (
    id                 uuid primary key,
    employer_id        uuid        not null references employer,
    state              text        not null
        check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'FILLED', 'CLOSED', 'EXPIRED')),
    external_ref       text,
    valid_through      timestamptz,
    content            jsonb       not null,
    first_published_at timestamptz,
    published_at       timestamptz,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    unique (employer_id, external_ref)
);
create index job_posting_list on job_posting (employer_id, id desc);
create index job_posting_changes on job_posting (employer_id, updated_at, id);
create index job_posting_end on job_posting (valid_through) where state in ('PUBLISHED', 'PAUSED');
alter table job_posting enable row level security;
create policy posting_of_own_employer on job_posting
    using (caller_is_system() or employer_id in (select caller_employers()));

-- What everyone may read. A row stands here exactly while its posting is published; it has no policy, because policies
-- keep the planner from using text indexes.
create table published_posting (
    posting_id    uuid primary key references job_posting on delete cascade,
    employer_id   uuid        not null references employer,
    version       bigint      not null,
    content       jsonb       not null,
    published_at  timestamptz not null,
    valid_through timestamptz,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);
create index published_posting_list on published_posting (published_at desc, posting_id desc);
