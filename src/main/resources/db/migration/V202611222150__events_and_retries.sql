-- What happened, one row with each write, in its transaction. Never changed: the service may add and read, no more.
create table event (
    id           uuid primary key,
    xid          xid8        not null default pg_current_xact_id(),
    type         text        not null,
    subject      uuid        not null,
    version      bigint      not null,
    actor        text        not null,
    employer_id  uuid,
    candidate_id uuid,
    at           timestamptz not null default now()
);
create index event_order on event (xid, id);
create index event_subject on event (subject, version);
revoke update, delete on event from meridian_app;
alter table event enable row level security;
create policy add_event on event for insert with check (actor = caller_name());
create policy read_event on event for select
    using (caller_is_system() or employer_id in (select caller_employers())
        or candidate_id in (select c.id from candidate c where c.account_id = caller_account()));

-- What a POST with an Idempotency-Key was answered, for the retries of one day.
create table idempotency_key (
    caller      text        not null,
    key         text        not null,
    fingerprint bytea       not null,
    status      integer     not null,
    headers     text        not null,
    body        text,
    created_at  timestamptz not null default now(),
    primary key (caller, key)
);
create index idempotency_key_age on idempotency_key (created_at);
alter table idempotency_key enable row level security;
create policy own_answers on idempotency_key
    using (caller_is_system() or caller = caller_name());
