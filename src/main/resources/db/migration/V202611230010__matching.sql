-- Candidates whom an employer keeps in view for a posting.
create table shortlist (
    posting_id   uuid        not null references job_posting on delete cascade,
    candidate_id uuid        not null references candidate on delete cascade,
    alias        uuid        not null, -- by which the candidate was known when added
    employer_id  uuid        not null references employer,
    created_at   timestamptz not null,
    primary key (posting_id, candidate_id)
);
create index shortlist_candidate on shortlist (candidate_id);
alter table shortlist enable row level security;
create policy shortlist_of_own_employer on shortlist
    using (caller_is_system() or employer_id in (select caller_employers()));

-- Who had whom explained, ranked what was not saved, and tried which budget. Never changed: the service may add and read, and forget in time.
create table match_audit (
    id           uuid primary key,
    at           timestamptz not null default now(),
    actor        text        not null,
    employer_id  uuid        not null,
    kind         text        not null check (kind in ('EXPLANATION', 'UNSAVED', 'BUDGET')),
    posting_id   uuid,
    candidate_id uuid,
    budget       text
);
create index match_audit_employer on match_audit (employer_id, kind, at);
create index match_audit_age on match_audit (at);
revoke update on match_audit from meridian_app;
alter table match_audit enable row level security;
create policy add_audit on match_audit for insert with check (actor = caller_name());
create policy read_audit on match_audit for select
    using (caller_is_system() or employer_id in (select caller_employers()));
create policy forget_audit on match_audit for delete using (caller_is_system());

-- The person who acts: an account, or the one that made the API client.
create function caller_person() returns uuid
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select coalesce(caller_account(), (select c.created_by from api_client c where c.id = caller_client()));
end;

-- The different budgets that an employer ranked with on a day. scope: a published posting's own, or tried.
create table budget_use (
    employer_id uuid not null,
    day         date not null,
    scope       text not null,
    budget      text not null,
    person      uuid,
    primary key (employer_id, day, scope, budget)
);
create index budget_use_person on budget_use (day, person);
revoke update on budget_use from meridian_app;
alter table budget_use enable row level security;
create policy budget_of_own_employer on budget_use
    using (caller_is_system() or employer_id in (select caller_employers()));

-- Runs as the owner: what one person tried for another employer counts too, and is not for this one to see.
create function budgets_tried(employer uuid, on_day date) returns bigint
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select count(*) from budget_use b
     where b.day = on_day and b.scope = 'tried' and (b.employer_id = employer or b.person = caller_person());
end;
