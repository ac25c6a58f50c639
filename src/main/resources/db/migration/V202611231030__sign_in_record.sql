-- How sign-ins went: for each address that was tried together with where from, and for each address as a whole. The key is an
-- HMAC of both, so that the table tells nobody who tried what.
create table sign_in_record (
    key          bytea primary key,
    failures     integer     not null,
    attempted_at timestamptz not null,
    locked_until timestamptz,
    succeeded_at timestamptz
);
create index sign_in_record_age on sign_in_record (attempted_at);
alter table sign_in_record enable row level security;
create policy records_of_the_service on sign_in_record using (caller_is_system());
