-- The inner stages of employers who have chosen their own; the others have the usual ones, and no row.
create table hiring_stages (
    employer_id uuid primary key references employer,
    content     jsonb       not null,
    version     bigint      not null,
    updated_at  timestamptz not null,
    constraint hiring_stages_version check (version >= 0),
    constraint hiring_stages_items check (content @? '$.items[0]' and not content @? '$.items[20]'
        and not content @? '$.items[*] ? (!exists(@.code) || !exists(@.name) || !exists(@.state))'
        and not content @? '$.items[*].code ? (!(@ like_regex "^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$"))'
        and not content @? '$.items[*].state ? (!(@ == "SCREENING" || @ == "INTERVIEW"))')
);
alter table hiring_stages enable row level security;
create policy stages_of_own_employer on hiring_stages
    using (caller_is_system() or employer_id in (select caller_employers()));
