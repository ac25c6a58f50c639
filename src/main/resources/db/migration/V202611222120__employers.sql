create table employer (
    id            uuid primary key,
    name          text        not null,
    country_code  text        not null,
    time_zone     text        not null,
    home_currency text        not null,
    website       text,
    description   text,
    size          text,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null,
    deleted_at    timestamptz
);

create table employer_member (
    employer_id uuid        not null references employer,
    account_id  uuid        not null references account,
    role        text        not null check (role in ('OWNER', 'RECRUITER', 'VIEWER')),
    version     bigint      not null,
    created_at  timestamptz not null,
    primary key (employer_id, account_id)
);
create index employer_member_account on employer_member (account_id);

create table api_client (
    id          uuid primary key,
    employer_id uuid        not null references employer,
    name        text        not null,
    secret_hash bytea       not null,
    created_by  uuid        not null references account,
    created_at  timestamptz not null,
    revoked_at  timestamptz
);
create index api_client_employer on api_client (employer_id);

-- The employers that the caller works for. Runs as the owner, since it answers the very question that the policies ask.
create function caller_employers() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select e.id from employer e
     where e.deleted_at is null
       and (e.id in (select m.employer_id from employer_member m where m.account_id = caller_account())
         or e.id in (select c.employer_id from api_client c where c.id = caller_client() and c.revoked_at is null));
end;

-- Opens a transaction: names the caller, says whether its session still lives, and lists its roles.
create function open_call(caller text, session_id uuid, out live boolean, out memberships text)
    language plpgsql security definer set search_path = public, pg_temp
as
$$
begin
    perform set_config('app.caller', caller, true);
    if caller like 'account:%' then
        live := exists (select from session s
                         where s.id = open_call.session_id and s.account_id = caller_account()
                           and s.revoked_at is null and s.idle_until > now() and s.expires_at > now());
        memberships := (select string_agg(m.employer_id || '=' || m.role, ',')
                          from employer_member m join employer e on e.id = m.employer_id and e.deleted_at is null
                         where m.account_id = caller_account());
    elsif caller like 'client:%' then
        select true, c.employer_id || '=RECRUITER' into live, memberships
          from api_client c join employer e on e.id = c.employer_id and e.deleted_at is null
         where c.id = caller_client() and c.revoked_at is null;
    else
        live := true;
    end if;
end
$$;

create function employer_has_members(employer uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select exists (select from employer_member m where m.employer_id = employer);
end;

alter table employer_member enable row level security;
create policy member_of_same_employer on employer_member
    using (caller_is_system() or account_id = caller_account() or employer_id in (select caller_employers()))
    with check (caller_is_system() or employer_id in (select caller_employers())
        -- the first member of an employer that has none is its maker
        or (account_id = caller_account() and role = 'OWNER' and not employer_has_members(employer_id)));

alter table api_client enable row level security;
create policy client_of_own_employer on api_client
    using (caller_is_system() or employer_id in (select caller_employers()));
