-- The event log is the audit as well: what was written, and what concerns security beside it, is told once. To who did what
-- when it adds the request, the person concerned, and what more there is to say in words of the service's own.
alter table event
    add account_id uuid, -- whom it concerns, where that is somebody else than the actor, or not only the actor
    add detail     text check (detail ~ '^[A-Za-z0-9_.: -]{1,100}$'), -- a role, a purpose, a reason's code: never what somebody wrote
    add request_id text check (length(request_id) <= 128);
create index event_employer on event (employer_id, id) where employer_id is not null;
create index event_actor on event (actor, id);
create index event_account on event (account_id, id) where account_id is not null;
create index event_age on event using brin (at);

-- Nothing of the audit is changed, and nothing younger than 90 days is forgotten, whatever the service is set to: these
-- functions are the only way. They run as the owner, for the service itself alone.
create function forget_events(before timestamptz, most integer) returns bigint
    language sql security definer set search_path = public, pg_temp
begin atomic
    with gone as (
        delete from event where ctid = any (array(
            select e.ctid from event e
             where e.at < least(before, now() - interval '90 days') and caller_is_system() limit most))
        returning 1)
    select count(*) from gone;
end;

-- Failed sign-ins are many, and name an address by its keyed hash: they go sooner.
create function forget_failed_sign_ins(before timestamptz, most integer) returns bigint
    language sql security definer set search_path = public, pg_temp
begin atomic
    with gone as (
        delete from event where ctid = any (array(
            select e.ctid from event e
             where e.type = 'sign-in.failed' and e.at < least(before, now() - interval '7 days') and caller_is_system()
             limit most))
        returning 1)
    select count(*) from gone;
end;

create function forget_match_audit(before timestamptz, most integer) returns bigint
    language sql security definer set search_path = public, pg_temp
begin atomic
    with gone as (
        delete from match_audit where ctid = any (array(
            select m.ctid from match_audit m
             where m.at < least(before, now() - interval '90 days') and caller_is_system() limit most))
        returning 1)
    select count(*) from gone;
end;
drop policy forget_audit on match_audit;
revoke delete on match_audit from meridian_app;

revoke execute on function forget_events, forget_failed_sign_ins, forget_match_audit from public;
grant execute on function forget_events, forget_failed_sign_ins, forget_match_audit to meridian_app;
