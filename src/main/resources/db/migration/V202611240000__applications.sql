-- One candidate at one posting: from the application, or the invitation that may become one, to the hire or another end. Both
-- sides see the row, the service shows each its own view of it. The ids of candidates who are no more stay: they lead to nobody.
create table application (
    id                    uuid primary key,
    posting_id            uuid        not null,
    employer_id           uuid        not null,
    candidate_id          uuid        not null,
    state                 text        not null check (state in ('INVITED', 'NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED',
                                                                'REJECTED', 'WITHDRAWN', 'DECLINED', 'EXPIRED')),
    stage                 text        not null check (stage ~ '^[A-Z][A-Z0-9_]{0,39}$'), -- the employer's; the last one where it has ended
    title                 text        not null, -- the posting's, as it was
    alias                 uuid, -- by which an anonymous candidate was known when invited; null where the name was never withheld
    invitation            text check (length(invitation) <= 2000),
    invited_at            timestamptz,
    invitation_expires_at timestamptz,
    cover_note            text check (length(cover_note) <= 5000),
    answers               jsonb       not null default '[]',
    profile               jsonb, -- the profile as the employer may see it, and the match, as they were when it was submitted
    match                 jsonb,
    submitted_at          timestamptz,
    reply_by              timestamptz,
    answered_at           timestamptz, -- when the employer first did something that the candidate was waiting for
    ended_at              timestamptz,
    reason_code           text check (reason_code ~ '^[A-Z][A-Z_]{1,39}$'),
    reason_words          text check (length(reason_words) <= 2000),
    holds_opening         boolean     not null default false,
    version               bigint      not null check (version >= 0),
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    foreign key (posting_id, employer_id) references job_posting (id, employer_id),
    constraint application_whole unique (id, posting_id, employer_id, candidate_id),
    constraint application_submitted check ((submitted_at is null) = (reply_by is null)
        and (state not in ('NEW', 'SCREENING', 'INTERVIEW', 'OFFER', 'HIRED', 'WITHDRAWN') or submitted_at is not null)),
    constraint application_invited check ((invited_at is null) = (invitation_expires_at is null)
        and (state not in ('INVITED', 'DECLINED', 'EXPIRED') or invited_at is not null)),
    constraint application_ended check ((ended_at is not null) = (state in ('REJECTED', 'WITHDRAWN', 'DECLINED', 'EXPIRED'))),
    constraint application_rejected check (state <> 'REJECTED' or reason_code is not null),
    constraint application_opening check (not holds_opening or state = 'HIRED')
);
-- Two open ones at once would be two conversations about one thing.
create unique index application_open on application (posting_id, candidate_id)
    where state in ('INVITED', 'NEW', 'SCREENING', 'INTERVIEW', 'OFFER') or holds_opening;
create index application_of_employer on application (employer_id, id desc);
create index application_changes on application (employer_id, updated_at, id);
create index application_of_posting on application (posting_id, state);
create index application_of_candidate on application (candidate_id, id desc);
create index application_invitation_end on application (invitation_expires_at) where state = 'INVITED';

-- The candidate whom the caller is, where the caller is one.
create function caller_candidates() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select c.id from candidate c where c.account_id = caller_account();
end;

alter table application enable row level security;
create policy application_of_both_sides on application
    using (caller_is_system() or employer_id in (select caller_employers()) or candidate_id in (select caller_candidates()));

alter table application alter column cover_note set statistics 0, alter column answers set statistics 0,
    alter column profile set statistics 0, alter column match set statistics 0, alter column invitation set statistics 0,
    alter column reason_words set statistics 0;

-- No more people hold an opening than there are. Looked at when the transaction ends, as the owner, since a candidate sees
-- neither the posting's row nor others' applications; the posting's row is held, so that of two at once the second is seen.
create function require_openings() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    openings integer;
begin
    select coalesce((p.content ->> 'headcount')::integer, 1) into openings
      from job_posting p where p.id = new.posting_id for no key update;
    if (select count(*) from application a where a.posting_id = new.posting_id and a.holds_opening) > openings then
        raise exception 'Posting % has % openings, and more hold one', new.posting_id, openings
            using errcode = 'check_violation', constraint = 'application_openings', table = 'application';
    end if;
    return null;
end
$$;
create constraint trigger application_openings after insert or update of holds_opening on application
    deferrable initially deferred for each row when (new.holds_opening) execute function require_openings();

-- What happened to an application, for both sides and in the order of commits. Never changed; of an erased person the words go.
create table application_event (
    id             uuid primary key,
    xid            xid8        not null default pg_current_xact_id(),
    application_id uuid        not null,
    posting_id     uuid        not null,
    employer_id    uuid        not null,
    candidate_id   uuid        not null,
    type           text        not null check (type ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
    actor          text        not null check (actor <> ''),
    side           text        not null check (side in ('EMPLOYER', 'CANDIDATE', 'SERVICE')),
    from_state     text,
    to_state       text        not null,
    from_stage     text,
    to_stage       text        not null,
    reason_code    text check (reason_code ~ '^[A-Z][A-Z_]{1,39}$'),
    reason_words   text check (length(reason_words) <= 2000),
    at             timestamptz not null,
    foreign key (application_id, posting_id, employer_id, candidate_id)
        references application (id, posting_id, employer_id, candidate_id)
);
create index application_event_story on application_event (application_id, id);
create index application_event_feed on application_event (employer_id, xid, id);
create index application_event_posting on application_event (posting_id, id);
create index application_event_candidate on application_event (candidate_id);
alter table application_event alter column reason_words set statistics 0;
revoke update, delete on application_event from meridian_app;
alter table application_event enable row level security;
create policy read_application_event on application_event for select
    using (caller_is_system() or employer_id in (select caller_employers()) or candidate_id in (select caller_candidates()));
create policy add_application_event on application_event for insert
    with check (actor = caller_name()
        and (caller_is_system() or employer_id in (select caller_employers()) or candidate_id in (select caller_candidates())));

-- Takes the words out of the story of a candidate who is no more.
create function erase_application_words(erased uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if exists (select from candidate where id = erased) then
        raise exception 'Candidate % is not erased', erased;
    end if;
    update application_event set reason_words = null where candidate_id = erased and reason_words is not null;
end
$$;
revoke execute on function erase_application_words from public;
grant execute on function erase_application_words to meridian_app;
