alter table account add column email_verified_at timestamptz;

-- The latest mail of each kind that an account was sent, with the hash of the token in it while that is good.
create table account_mail (
    account_id uuid        not null references account on delete cascade,
    kind       text        not null,
    sent_at    timestamptz not null,
    token_hash bytea unique,
    expires_at timestamptz,
    primary key (account_id, kind),
    check ((token_hash is null) = (expires_at is null))
);
alter table account_mail enable row level security;
create policy tokens_of_the_service on account_mail using (caller_is_system());

-- That somebody asked for a mail to an address. Whether there is an account is looked up later, by a worker: whoever asks is
-- answered alike, and after the same work.
create table mail_request (
    id           uuid primary key,
    kind         text        not null,
    email_key    text        not null check (length(email_key) <= 254),
    requested_at timestamptz not null
);
alter table mail_request enable row level security;
create policy requests_to_the_service on mail_request using (caller_is_system());
