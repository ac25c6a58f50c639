-- Names compare by key: lower case, inner white space collapsed. A key means one skill, over labels, aliases and labels in
-- other languages alike; writers come one after the other (advisory lock) and see to it.
create table skill (
    id          uuid primary key,
    label       text not null,
    label_key   text not null unique,
    category    text not null,
    esco_uri    text unique,
    -- Set when the skill was merged into another: its id is then another word for that one's.
    merged_into uuid references skill check (merged_into <> id)
);

create table skill_alias (
    alias_key text primary key,
    alias     text not null,
    skill_id  uuid not null references skill
);
create index skill_alias_skill on skill_alias (skill_id);

-- Names in other languages; one of a language is the preferred one, its label there.
create table skill_label (
    skill_id     uuid    not null references skill,
    language_tag text    not null,
    label_key    text    not null,
    label        text    not null,
    preferred    boolean not null,
    primary key (skill_id, language_tag, label_key)
);
create unique index skill_label_preferred on skill_label (skill_id, language_tag) where preferred;

-- Somebody who holds one skill shows strength/10000 of another; one step, never chained.
create table skill_relation (
    held_id  uuid    not null references skill,
    asked_id uuid    not null references skill,
    strength integer not null check (strength between 1 and 5000),
    primary key (held_id, asked_id),
    check (held_id <> asked_id)
);

-- Units of a currency for one of the base, with the day they were quoted and by whom. The euro itself is no row.
create table exchange_rate (
    currency text    not null check (currency <> 'EUR'),
    day      date    not null,
    source   text    not null,
    base     text    not null check (base in ('EUR', 'USD') and base <> currency),
    per_base numeric not null check (per_base > 0),
    primary key (currency, day, source)
);

-- How often the tables were changed of which every replica keeps a picture in memory.
create table revision (
    picture text primary key,
    number  bigint not null
);
