-- The first week of an engagement. content holds the hours of both sides as they were, meetings and checklist.
create table onboarding_plan (
    engagement_id uuid primary key,
    employer_id   uuid        not null,
    candidate_id  uuid        not null,
    content       jsonb       not null,
    version       bigint      not null check (version >= 0),
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    foreign key (engagement_id, employer_id, candidate_id) references engagement (id, employer_id, candidate_id),
    constraint onboarding_meetings check (jsonb_typeof(content -> 'meetings') = 'array' and not content @? '$.meetings[50]'
        and not content @? '$.meetings[*].durationMinutes ? (@ < 15 || @ > 240)'),
    constraint onboarding_items check (jsonb_typeof(content -> 'items') = 'array' and not content @? '$.items[100]'
        and not content @? '$.items[*].owner ? (@ != "EMPLOYER" && @ != "CANDIDATE" && @ != "BOTH")')
);
create index onboarding_plan_of_candidate on onboarding_plan (candidate_id);
alter table onboarding_plan enable row level security;
create policy onboarding_of_both_sides on onboarding_plan
    using (caller_is_system() or employer_id in (select caller_employers()) or candidate_id in (select caller_candidates()));
