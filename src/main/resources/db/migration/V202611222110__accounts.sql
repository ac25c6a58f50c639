-- E-mail addresses compare without case: email_key holds the folded form.
create table account (
    id            uuid primary key,
    email         text        not null check (length(email) <= 254),
    email_key     text        not null unique,
    password_hash text        not null,
    kinds         text[]      not null check (kinds <@ array ['EMPLOYER', 'CANDIDATE'] and cardinality(kinds) > 0),
    display_name  text        not null,
    time_zone     text,
    language_tag  text,
    version       bigint      not null,
    created_at    timestamptz not null,
    updated_at    timestamptz not null
);

-- A sign-in. It ends when revoked, when it was idle for two weeks, or after thirty days.
create table session (
    id           uuid primary key,
    account_id   uuid        not null references account,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    idle_until   timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index session_account on session (account_id);

-- Every refresh token that a session was given, as SHA-256; used_at tells a token that was rotated out.
create table refresh_token (
    token_hash bytea primary key,
    session_id uuid        not null references session on delete cascade,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_session on refresh_token (session_id);
