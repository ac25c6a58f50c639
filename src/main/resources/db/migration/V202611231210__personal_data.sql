-- Where an account is erased its row stays, with nothing in it but the id that others' records name.
alter table account
    add erased_at timestamptz,
    add constraint account_tombstone check (erased_at is null
        or (email = '' and password_hash = '' and display_name = '' and time_zone is null and language_tag is null
            and email_verified_at is null));

-- A request that was under way while its account was erased must not leave something behind: it waits here for the erasure,
-- fails, and finds when it is tried again that nobody is signed in.
create function refuse_erased_account() returns trigger language plpgsql as
$$
begin
    perform from account where id = new.account_id and erased_at is null for key share;
    if not found then
        raise exception 'The account is being erased' using errcode = 'serialization_failure';
    end if;
    return new;
end
$$;
create trigger account_lives before insert on session for each row execute function refuse_erased_account();
create trigger account_lives before insert on account_mail for each row execute function refuse_erased_account();
create trigger account_lives before insert on employer_member for each row execute function refuse_erased_account();
create trigger account_lives before insert on candidate for each row execute function refuse_erased_account();

-- Takes from the audit of an erased account what could still tell of the person: what they called their requests, and the
-- failed sign-ins with their address.
create function erase_events(erased uuid, address uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select from account where id = erased and erased_at is not null) then
        raise exception 'Account % is not erased', erased;
    end if;
    update event set request_id = null
     where request_id is not null
       and (actor = 'account:' || erased or actor like 'system:%' and (account_id = erased or subject = erased));
    delete from event where type = 'sign-in.failed' and subject = address;
end
$$;
revoke execute on function erase_events from public;
grant execute on function erase_events to meridian_app;

-- What each person agreed to and took back, one row each time. The last one counts.
create table consent (
    account_id   uuid        not null references account,
    purpose      text        not null check (purpose in ('MATCHING')),
    version      bigint      not null check (version > 0),
    given        boolean     not null,
    text_version integer     not null,
    at           timestamptz not null,
    primary key (account_id, purpose, version)
);
create trigger account_lives before insert on consent for each row execute function refuse_erased_account();
revoke update on consent from meridian_app;
alter table consent enable row level security;
create policy read_consent on consent for select using (caller_is_system() or account_id = caller_account());
create policy add_consent on consent for insert with check (caller_is_system() or account_id = caller_account());
create policy erase_consent on consent for delete using (caller_is_system());
insert into consent (account_id, purpose, version, given, text_version, at)
    select account_id, 'MATCHING', 1, true, 1, created_at from candidate where visibility <> 'HIDDEN';

create index session_end on session (least(revoked_at, idle_until, expires_at));

-- The planner's statistics would keep samples of what people wrote beyond its erasure.
alter table account alter column email set statistics 0, alter column email_key set statistics 0,
    alter column password_hash set statistics 0, alter column display_name set statistics 0;
alter table candidate alter column content set statistics 0, alter column match_row set statistics 0;
alter table idempotency_key alter column body set statistics 0, alter column headers set statistics 0,
    alter column key set statistics 0;
alter table event alter column request_id set statistics 0;
