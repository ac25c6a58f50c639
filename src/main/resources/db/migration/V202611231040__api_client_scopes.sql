-- What a client may do; those that were made before could do all of it.
alter table api_client
    add column scopes text[] not null
        default array ['employer:read', 'postings:read', 'postings:write', 'matches:read', 'shortlists:read', 'shortlists:write'],
    add column secret_made_at timestamptz,
    add column previous_secret_hash bytea,
    add column previous_secret_until timestamptz,
    add check ((previous_secret_hash is null) = (previous_secret_until is null));
alter table api_client alter column scopes drop default;
update api_client set secret_made_at = created_at;
alter table api_client alter column secret_made_at set not null;

-- The scopes of the client that calls, as they are now; null for everybody else.
create function caller_scopes() returns text
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select array_to_string(c.scopes, ' ') from api_client c where c.id = caller_client() and c.revoked_at is null;
end;
