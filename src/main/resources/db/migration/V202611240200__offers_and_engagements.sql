-- An offer to somebody who applied. terms holds what is offered, wished what the candidate would have otherwise; what people
-- wrote to each other stands apart from both, since it goes when the person is erased.
create table offer (
    id             uuid primary key,
    application_id uuid        not null,
    posting_id     uuid        not null,
    employer_id    uuid        not null,
    candidate_id   uuid        not null,
    state          text        not null check (state in
        ('OPEN', 'COUNTERED', 'ACCEPTED', 'DECLINED', 'RESCINDED', 'EXPIRED', 'SUPERSEDED')),
    terms          jsonb       not null,
    message        text,
    expires_at     timestamptz not null,
    wished         jsonb,
    counter_words  text,
    countered_at   timestamptz,
    decided_by     text check (decided_by in ('EMPLOYER', 'CANDIDATE', 'SERVICE')),
    decided_at     timestamptz,
    reason_code    text,
    reason_words   text,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint offer_application foreign key (application_id, posting_id, employer_id, candidate_id)
        references application (id, posting_id, employer_id, candidate_id),
    constraint offer_version check (version >= 0),
    constraint offer_expiry check (expires_at > created_at),
    constraint offer_terms check (terms ? 'startDate' and terms ? 'engagementKind' and terms ? 'hireStructure'
        and coalesce((terms #>> '{rate,amount}')::numeric > 0, false)
        and not terms @? '$.trial.weeks ? (@ < 1 || @ > 26)'
        and coalesce((terms #>> '{trial,pay,amount}')::numeric > 0, true)),
    constraint offer_countered check ((wished is null) = (countered_at is null)
        and (state <> 'COUNTERED' or wished is not null) and (counter_words is null or wished is not null)),
    constraint offer_decided check ((state in ('OPEN', 'COUNTERED')) = (decided_at is null)
        and (decided_at is null) = (decided_by is null) and (decided_at is not null or reason_code is null)),
    -- The engagement that it becomes is held against it.
    constraint offer_sides unique (id, application_id)
);
create unique index offer_open on offer (application_id) where state in ('OPEN', 'COUNTERED');
create unique index offer_accepted on offer (application_id) where state = 'ACCEPTED';
create index offer_list on offer (application_id, id desc);
create index offer_expiring on offer (expires_at) where state in ('OPEN', 'COUNTERED');
create index offer_candidate on offer (candidate_id);
alter table offer enable row level security;
create policy offer_of_both_sides on offer
    using (caller_is_system() or employer_id in (select caller_employers())
        or candidate_id in (select caller_candidates()));

-- What an accepted offer became. It holds an opening of its posting until it has ended.
create table engagement (
    id             uuid primary key,
    application_id uuid        not null,
    offer_id       uuid        not null,
    posting_id     uuid        not null,
    employer_id    uuid        not null,
    candidate_id   uuid        not null,
    title          text        not null,
    state          text        not null check (state in ('TRIAL', 'ACTIVE', 'ENDED')),
    terms          jsonb       not null,
    hire_structure text        not null check (hire_structure in
        ('INDIVIDUAL', 'SUPPORT_TEAM', 'BREAKOUT_TEAM', 'DEPARTMENT', 'LEADERSHIP')),
    start_date     date        not null,
    trial_weeks    integer check (trial_weeks between 1 and 26), -- those that it was extended by among them
    trial_ends_on  date,
    extensions     integer     not null check (extensions between 0 and 2),
    reminded_of    date, -- the end of a trial that the employer was reminded of
    liaison_id     uuid,
    converted_at   timestamptz,
    ended_at       timestamptz,
    ended_by       text check (ended_by in ('EMPLOYER', 'CANDIDATE', 'SERVICE')),
    end_reason     text,
    end_words      text,
    last_day       date,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint engagement_once unique (application_id),
    constraint engagement_application foreign key (application_id, posting_id, employer_id, candidate_id)
        references application (id, posting_id, employer_id, candidate_id),
    constraint engagement_offer foreign key (offer_id, application_id) references offer (id, application_id),
    -- Who leaves the employer looks after nobody there any more.
    constraint engagement_liaison foreign key (employer_id, liaison_id)
        references employer_member (employer_id, account_id) on delete set null (liaison_id),
    constraint engagement_version check (version >= 0),
    constraint engagement_title check (title <> ''),
    constraint engagement_trial check ((trial_weeks is null) = (not terms ? 'trial')
        and trial_ends_on is not distinct from start_date + trial_weeks * 7 - 1
        and (state <> 'TRIAL' or trial_weeks is not null) and (extensions = 0 or trial_weeks is not null)),
    constraint engagement_converted check (converted_at is null or (trial_weeks is not null and state <> 'TRIAL')),
    constraint engagement_active check (state <> 'ACTIVE' or trial_weeks is null or converted_at is not null),
    constraint engagement_ended check ((state = 'ENDED') = (ended_at is not null)
        and (ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
        and (ended_at is null) = (last_day is null) and (ended_at is not null or end_words is null)),
    -- What belongs to an engagement is held against its sides.
    constraint engagement_sides unique (id, employer_id, candidate_id)
);
create index engagement_list on engagement (employer_id, id desc);
create index engagement_candidate on engagement (candidate_id, id desc);
create index engagement_holders on engagement (posting_id) where state <> 'ENDED';
create index engagement_liaisons on engagement (liaison_id) where liaison_id is not null;
create index engagement_undecided on engagement (trial_ends_on) where state = 'TRIAL';
alter table engagement enable row level security;
create policy engagement_of_both_sides on engagement
    using (caller_is_system() or employer_id in (select caller_employers())
        or candidate_id in (select caller_candidates()));

-- What the two sides of an engagement think of each other, once a side and occasion.
create table engagement_review (
    engagement_id  uuid        not null,
    occasion       text        not null check (occasion in ('TRIAL', 'END')),
    side           text        not null check (side in ('EMPLOYER', 'CANDIDATE')),
    employer_id    uuid        not null,
    candidate_id   uuid        not null,
    ratings        jsonb       not null,
    words          text,
    would_continue boolean     not null,
    created_at     timestamptz not null,
    primary key (engagement_id, occasion, side),
    constraint engagement_review_sides foreign key (engagement_id, employer_id, candidate_id)
        references engagement (id, employer_id, candidate_id),
    constraint engagement_review_ratings check (ratings @? '$.overall' and ratings @? '$.communication'
        and ratings @? '$.reliability' and ratings @? '$.work' and not ratings @? '$.* ? (@ < 1 || @ > 5)')
);
create index engagement_review_candidate on engagement_review (candidate_id);
alter table engagement_review enable row level security;
create policy review_of_both_sides on engagement_review
    using (caller_is_system() or employer_id in (select caller_employers())
        or candidate_id in (select caller_candidates()));

-- The planner's statistics would keep samples of what people wrote beyond its erasure.
alter table offer alter column terms set statistics 0, alter column message set statistics 0,
    alter column wished set statistics 0, alter column counter_words set statistics 0,
    alter column reason_words set statistics 0;
alter table engagement alter column terms set statistics 0, alter column end_words set statistics 0;
alter table engagement_review alter column words set statistics 0;
