-- What the service sees to before it writes, PostgreSQL sees to as well: a mistake in the service, or a hand in the database,
-- cannot leave behind what nobody may have written. Everything here must also be refused by the service, with words for the
-- caller; what is refused here alone is a fault of ours.
alter table account add constraint account_version check (version >= 0);

alter table session
    add constraint session_expiry check (expires_at > created_at),
    add constraint session_idle check (idle_until > created_at);

alter table refresh_token add constraint refresh_token_hash check (octet_length(token_hash) = 32);

alter table api_client
    add constraint api_client_name check (length(name) between 1 and 100),
    add constraint api_client_secret check (octet_length(secret_hash) = 32);

alter table employer
    add constraint employer_name check (length(name) between 1 and 200),
    add constraint employer_country check (country_code ~ '^[A-Z]{2}$'),
    add constraint employer_zone check (time_zone <> ''),
    add constraint employer_currency check (home_currency ~ '^[A-Z]{3}$'),
    add constraint employer_size check (size in ('SOLO', 'MICRO', 'SMALL', 'MEDIUM', 'LARGE', 'ENTERPRISE')),
    add constraint employer_description check (length(description) <= 5000),
    add constraint employer_version check (version >= 0);

alter table employer_member add constraint employer_member_version check (version >= 0);

-- An employer that lives has an owner. Looked at when the transaction ends, because the first owner comes after the employer;
-- the employer's row is held meanwhile, so that of two last owners who go at once the second is seen to be the last. Runs as
-- the owner of the tables, since whoever has just left sees no other member.
create function require_employer_owner() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    checked uuid;
begin
    if tg_table_name = 'employer' then
        checked := new.id;
    else
        checked := old.employer_id;
    end if;
    perform from employer e where e.id = checked and e.deleted_at is null for no key update;
    if found and not exists (select from employer_member m where m.employer_id = checked and m.role = 'OWNER') then
        raise exception 'Employer % has no owner', checked
            using errcode = 'check_violation', constraint = 'employer_owner', table = 'employer_member';
    end if;
    return null;
end
$$;
create constraint trigger employer_owner after insert on employer
    deferrable initially deferred for each row execute function require_employer_owner();
create constraint trigger employer_owner_gone after delete on employer_member
    deferrable initially deferred for each row when (old.role = 'OWNER') execute function require_employer_owner();
create constraint trigger employer_owner_changed after update on employer_member
    deferrable initially deferred for each row
    when (old.role = 'OWNER' and (new.role <> 'OWNER' or new.employer_id <> old.employer_id))
    execute function require_employer_owner();

alter table skill add constraint skill_names check (label <> '' and label_key <> '' and category <> '');
alter table skill_alias add constraint skill_alias_names check (alias <> '' and alias_key <> '');
alter table skill_label add constraint skill_label_names check (label <> '' and label_key <> '' and language_tag <> '');
alter table exchange_rate add constraint exchange_rate_currency check (currency ~ '^[A-Z]{3}$');
alter table revision add constraint revision_number check (number >= 0);

alter table candidate
    add constraint candidate_version check (version >= 0),
    add constraint candidate_visibility check (visibility is not distinct from content ->> 'visibility'),
    add constraint candidate_name check (content ->> 'displayName' is not null and length(content ->> 'displayName') <= 100),
    add constraint candidate_skills check (not content @? '$.skills[40]'
        and not content @? '$.skills[*] ? (!exists(@.skillId) || !exists(@.level) || @.level < 1 || @.level > 5)'
        and not content @? '$.skills[*].years ? (@ < 0 || @ > 60)'),
    add constraint candidate_rates check (coalesce((content #>> '{desiredRate,amount}')::numeric > 0, true)
        and coalesce((content #>> '{minimumRate,amount}')::numeric > 0, true)),
    -- The least is read off the score where nothing is asked (ADR 7).
    add constraint candidate_minimum check (not content ? 'minimumRate' or (content ? 'desiredRate'
        and content #> '{minimumRate,currency}' = content #> '{desiredRate,currency}'
        and content #> '{minimumRate,unit}' = content #> '{desiredRate,unit}'
        and (content #>> '{minimumRate,amount}')::numeric <= (content #>> '{desiredRate,amount}')::numeric)),
    add constraint candidate_notice check (not content @? '$.noticeDays ? (@ < 0 || @ > 365)');

alter table job_posting
    add constraint job_posting_version check (version >= 0),
    add constraint job_posting_title check (content ->> 'title' is not null and length(content ->> 'title') <= 200),
    add constraint job_posting_columns check (not content ?| array ['employerId', 'desiredState']),
    add constraint job_posting_ref check (external_ref is not distinct from content ->> 'externalRef'
        and length(external_ref) between 1 and 200),
    add constraint job_posting_first check ((first_published_at is null) = (published_at is null)),
    add constraint job_posting_draft check (state <> 'DRAFT' or published_at is null),
    add constraint job_posting_shown check (state in ('DRAFT', 'CLOSED') or published_at is not null),
    add constraint job_posting_skills check (not content @? '$.skills[40]'
        and not content @? '$.skills[*] ? (!exists(@.skillId))'
        and not content @? '$.skills[*].minLevel ? (@ < 1 || @ > 5)'
        and not content @? '$.skills[*].minYears ? (@ < 1 || @ > 50)'
        and not content @? '$.skills[*].weight ? (@ < 1 || @ > 10)'),
    add constraint job_posting_pay check (coalesce((content #>> '{baseSalary,min}')::numeric > 0, true)
        and coalesce((content #>> '{baseSalary,max}')::numeric > 0, true)
        and coalesce((content #>> '{baseSalary,min}')::numeric <= (content #>> '{baseSalary,max}')::numeric, true)),
    add constraint job_posting_overlap check (not content @? '$.minOverlapMinutesPerDay ? (@ < 0 || @ > 1440)'
        and not content @? '$.desiredOverlapMinutesPerDay ? (@ < 1 || @ > 1440)'),
    add constraint job_posting_counts check (not content @? '$.headcount ? (@ < 1)'
        and not content @? '$.startToleranceDays ? (@ < 0 || @ > 365)'
        and not content @? '$.replyByDays ? (@ < 1 || @ > 90)'),
    -- What names a posting together with its employer is held against both.
    add constraint job_posting_employer unique (id, employer_id);

alter table published_posting
    drop constraint published_posting_posting_id_fkey,
    add constraint published_posting_source foreign key (posting_id, employer_id)
        references job_posting (id, employer_id) on delete cascade,
    add constraint published_posting_pay check (pay_micros > 0),
    -- Nobody but the employer reads its own key.
    add constraint published_posting_ref check (not content ? 'externalRef');

alter table shortlist
    drop constraint shortlist_posting_id_fkey,
    add constraint shortlist_posting foreign key (posting_id, employer_id)
        references job_posting (id, employer_id) on delete cascade;

-- What everyone needs to know before a posting is shown.
create function posting_is_complete(content jsonb) returns boolean language sql immutable parallel safe
    return coalesce(content ->> 'summary', '') <> ''
        and content @? '$.skills[0]'
        and (content ? 'workHours' or content @> '{"asynchronous": true}')
        and content @? '$.engagementKinds[0]'
        and content ? 'applicantLocation'
        and content ? 'inLanguage';

-- A posting stands among the published ones, in its own version, exactly while it is published; and what is or was shown is
-- complete. Looked at when the transaction ends, since the two rows are written one after the other.
create function require_projection() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    checked uuid;
    posting job_posting;
    shown bigint;
begin
    if tg_table_name = 'job_posting' then
        checked := new.id;
    elsif tg_op = 'DELETE' then
        checked := old.posting_id;
    else
        checked := new.posting_id;
    end if;
    select * into posting from job_posting p where p.id = checked;
    if not found then
        return null; -- deleted since, and the other row with it
    end if;
    select p.version into shown from published_posting p where p.posting_id = checked;
    if (case when posting.state = 'PUBLISHED' then posting.version end) is distinct from shown then
        raise exception 'Posting % is % in version %, and shown in version %', checked, posting.state, posting.version, shown
            using errcode = 'check_violation', constraint = 'published_posting_projection', table = 'published_posting';
    end if;
    if posting.state in ('PUBLISHED', 'PAUSED') and not posting_is_complete(posting.content) then
        raise exception 'Posting % is % and not complete', checked, posting.state
            using errcode = 'check_violation', constraint = 'job_posting_complete', table = 'job_posting';
    end if;
    return null;
end
$$;
create constraint trigger published_posting_projection after insert or update on job_posting
    deferrable initially deferred for each row execute function require_projection();
create constraint trigger published_posting_projection after insert or update or delete on published_posting
    deferrable initially deferred for each row execute function require_projection();

alter table event
    add constraint event_version check (version >= 0),
    add constraint event_type check (type ~ '^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$'),
    add constraint event_actor check (actor <> '');

-- What was refused is tried again in earnest.
alter table idempotency_key
    add constraint idempotency_key_done check (status between 200 and 299),
    add constraint idempotency_key_fingerprint check (octet_length(fingerprint) = 32),
    add constraint idempotency_key_length check (length(key) between 1 and 320);

alter table match_audit
    add constraint match_audit_budget check (kind <> 'BUDGET' or budget is not null),
    add constraint match_audit_candidate check (kind <> 'EXPLANATION' or candidate_id is not null);

alter table match_change add constraint match_change_version check (version >= 0);
