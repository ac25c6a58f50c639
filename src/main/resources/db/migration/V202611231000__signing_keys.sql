-- The keys that sign access tokens, here so that replicas agree on them. The private part is sealed under the server's secret,
-- which stands in a file: whoever reads the database alone can sign nothing.
create table signing_key (
    id         uuid primary key,
    key_id     text        not null unique,
    sealed_key bytea       not null,
    made_at    timestamptz not null,
    signs_from timestamptz not null
);
alter table signing_key enable row level security;
create policy keys_of_the_service on signing_key using (caller_is_system());
