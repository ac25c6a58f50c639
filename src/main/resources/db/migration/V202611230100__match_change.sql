-- What the read models of matching must take in: one row with each change of a profile or of what is published, in the
-- writer's own transaction. A trigger writes it, so that no writer can forget, whichever way it writes. Replicas follow the
-- table by transaction snapshot: a serial number alone would lose what commits late under a low number.
create table match_change (
    id      bigint generated always as identity primary key,
    xid     xid8        not null default pg_current_xact_id(),
    kind    text        not null check (kind in ('CANDIDATE', 'POSTING')),
    subject uuid        not null,
    version bigint      not null, -- of the subject; of one that was deleted, the version after its last
    at      timestamptz not null default clock_timestamp()
);
create index match_change_order on match_change (xid);
alter table match_change enable row level security;
create policy followers on match_change using (caller_is_system());
revoke update on match_change from meridian_app;

-- Every change of a transaction from since on still stands there. next takes the place of since once it is old enough.
create table match_change_kept (
    single  boolean     primary key default true check (single),
    since   xid8        not null,
    next    xid8        not null,
    next_at timestamptz not null
);
insert into match_change_kept (since, next, next_at)
    select pg_snapshot_xmin(pg_current_snapshot()), pg_snapshot_xmin(pg_current_snapshot()), now();
alter table match_change_kept enable row level security;
create policy followers on match_change_kept using (caller_is_system());
revoke insert, delete on match_change_kept from meridian_app;

-- Run as the owner: who writes a profile has no business with what others wrote. The argument is the kind.
create function note_match_change() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        insert into match_change (kind, subject, version) values (tg_argv[0], old.id, old.version + 1);
    else
        insert into match_change (kind, subject, version) values (tg_argv[0], new.id, new.version);
    end if;
    return null;
end
$$;

create trigger match_change after insert or update or delete on candidate
    for each row execute function note_match_change('CANDIDATE');
create trigger match_change_insert after insert on job_posting
    for each row when (new.state = 'PUBLISHED') execute function note_match_change('POSTING');
create trigger match_change_update after update on job_posting
    for each row when (old.state = 'PUBLISHED' or new.state = 'PUBLISHED') execute function note_match_change('POSTING');
create trigger match_change_delete after delete on job_posting
    for each row when (old.state = 'PUBLISHED') execute function note_match_change('POSTING');
