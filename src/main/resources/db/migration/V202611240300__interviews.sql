-- Times proposed to a candidate, of which one may be taken. content holds what the employer proposed.
create table interview (
    id             uuid primary key,
    application_id uuid        not null,
    posting_id     uuid        not null,
    employer_id    uuid        not null,
    candidate_id   uuid        not null,
    state          text        not null check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'EXPIRED')),
    content        jsonb       not null,
    last_start     timestamptz not null,
    accepted_start timestamptz,
    accepted_end   timestamptz,
    ended_by       text check (ended_by in ('EMPLOYER', 'CANDIDATE', 'SERVICE')),
    ended_words    text check (length(ended_words) between 1 and 2000),
    version        bigint      not null check (version >= 0),
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    foreign key (application_id, posting_id, employer_id, candidate_id)
        references application (id, posting_id, employer_id, candidate_id),
    constraint interview_slots check (content @? '$.slots[0]' and not content @? '$.slots[10]'),
    constraint interview_note check (length(content ->> 'note') <= 2000),
    constraint interview_length check (content @? '$.durationMinutes ? (@ >= 15 && @ <= 240)'),
    constraint interview_time check ((accepted_start is null) = (accepted_end is null) and accepted_start < accepted_end),
    constraint interview_taken check (case state
        when 'ACCEPTED' then accepted_start is not null
        when 'CANCELLED' then true
        else accepted_start is null end),
    constraint interview_end check ((state in ('DECLINED', 'CANCELLED', 'EXPIRED')) = (ended_by is not null))
);
create index interview_list on interview (application_id, id);
create index interview_of_candidate on interview (candidate_id, accepted_end) where state = 'ACCEPTED';
create index interview_unanswered on interview (last_start) where state = 'PROPOSED';
alter table interview enable row level security;
create policy interview_of_both_sides on interview
    using (caller_is_system() or employer_id in (select caller_employers()) or candidate_id in (select caller_candidates()));

-- Nobody is in two interviews at once. The candidate is held meanwhile, under the number that the service holds them under,
-- so that of two that are accepted at the same moment the second finds the first.
create function require_free_candidate() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.candidate_id::text, 31));
    if exists (select from interview i
                where i.candidate_id = new.candidate_id and i.id <> new.id and i.state = 'ACCEPTED'
                  and i.accepted_start < new.accepted_end and i.accepted_end > new.accepted_start) then
        raise exception 'Candidate % is in another interview', new.candidate_id
            using errcode = 'exclusion_violation', constraint = 'interview_overlap', table = 'interview';
    end if;
    return null;
end
$$;
create constraint trigger interview_overlap after insert or update on interview
    for each row when (new.state = 'ACCEPTED') execute function require_free_candidate();
