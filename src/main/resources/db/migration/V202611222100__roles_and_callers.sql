-- Two roles: the owner runs migrations; the service works as meridian_app, which owns nothing and cannot pass row-level
-- security. Where the owner may not make roles, meridian_app has to exist already and be granted to the service's login.
do $$
begin
    if not exists (select from pg_roles where rolname = 'meridian_app') then
        create role meridian_app nologin nosuperuser nobypassrls;
    end if;
exception when duplicate_object or unique_violation then
    null; -- another start was faster
end
$$;

do $$
begin
    if not pg_has_role(current_user, 'meridian_app', 'MEMBER') then
        execute format('grant meridian_app to %I', current_user);
    end if;
end
$$;

grant usage on schema public to meridian_app;
alter default privileges in schema public grant select, insert, update, delete on tables to meridian_app;
alter default privileges in schema public grant usage on sequences to meridian_app;

-- Callers are named account:<id>, client:<id>, system:<worker> or anonymous. Outside a named transaction all of these
-- functions answer null or false, so no private row is visible.
create function caller_name() returns text language sql stable
    return coalesce(current_setting('app.caller', true), '');

create function caller_account() returns uuid language sql stable
    return case when caller_name() like 'account:%' then substr(caller_name(), 9)::uuid end;

create function caller_client() returns uuid language sql stable
    return case when caller_name() like 'client:%' then substr(caller_name(), 8)::uuid end;

create function caller_is_system() returns boolean language sql stable
    return caller_name() like 'system:%';
