-- The public search. Texts are stemmed in the posting's own language; a word of the form _es among the lexemes names it, so
-- that one query, with a branch for each language, is answered by one index.
create extension if not exists pg_trgm;

create function search_languages() returns text[] language sql immutable
    return array['ar', 'ca', 'da', 'de', 'el', 'en', 'es', 'eu', 'fi', 'fr', 'ga', 'hi', 'hu', 'hy', 'id', 'it', 'lt',
        'ne', 'nl', 'no', 'pt', 'ro', 'ru', 'sr', 'sv', 'ta', 'tr', 'yi', 'xx'];

-- The language whose rules a text follows; xx where PostgreSQL has none: then words are found as they stand.
create function search_language(tag text) returns text language sql immutable
    return case
        when lower(split_part(tag, '-', 1)) in ('nb', 'nn') then 'no'
        when lower(split_part(tag, '-', 1)) = any (search_languages()) then lower(split_part(tag, '-', 1))
        else 'xx' end;

create function search_config(language text) returns regconfig language sql immutable
    return case language
        when 'ar' then regconfig 'pg_catalog.arabic'
        when 'ca' then regconfig 'pg_catalog.catalan'
        when 'da' then regconfig 'pg_catalog.danish'
        when 'de' then regconfig 'pg_catalog.german'
        when 'el' then regconfig 'pg_catalog.greek'
        when 'en' then regconfig 'pg_catalog.english'
        when 'es' then regconfig 'pg_catalog.spanish'
        when 'eu' then regconfig 'pg_catalog.basque'
        when 'fi' then regconfig 'pg_catalog.finnish'
        when 'fr' then regconfig 'pg_catalog.french'
        when 'ga' then regconfig 'pg_catalog.irish'
        when 'hi' then regconfig 'pg_catalog.hindi'
        when 'hu' then regconfig 'pg_catalog.hungarian'
        when 'hy' then regconfig 'pg_catalog.armenian'
        when 'id' then regconfig 'pg_catalog.indonesian'
        when 'it' then regconfig 'pg_catalog.italian'
        when 'lt' then regconfig 'pg_catalog.lithuanian'
        when 'ne' then regconfig 'pg_catalog.nepali'
        when 'nl' then regconfig 'pg_catalog.dutch'
        when 'no' then regconfig 'pg_catalog.norwegian'
        when 'pt' then regconfig 'pg_catalog.portuguese'
        when 'ro' then regconfig 'pg_catalog.romanian'
        when 'ru' then regconfig 'pg_catalog.russian'
        when 'sr' then regconfig 'pg_catalog.serbian'
        when 'sv' then regconfig 'pg_catalog.swedish'
        when 'ta' then regconfig 'pg_catalog.tamil'
        when 'tr' then regconfig 'pg_catalog.turkish'
        when 'yi' then regconfig 'pg_catalog.yiddish'
        else regconfig 'pg_catalog.simple' end;

-- What is ranked: title and skills. Small, so that ten thousand hits are ranked in milliseconds.
create function search_head(language text, title text, skills text) returns tsvector language sql immutable
    return setweight(to_tsvector(search_config(language), title), 'A')
        || setweight(to_tsvector(search_config(language), skills), 'B');

-- What is found.
create function search_text(language text, title text, skills text, summary text, rest text) returns tsvector
    language sql immutable
    return search_head(language, title, skills)
        || setweight(to_tsvector(search_config(language), summary), 'C')
        || setweight(to_tsvector(search_config(language), rest), 'D')
        || array_to_tsvector(array['_' || language]);

-- What somebody typed, in each language: as it stands, without accents, and as the name of a skill. A language in which it
-- says nothing (stop words alone) is left out.
create function search_queries(typed text, folded text, skill text) returns table (language text, query tsquery)
    language sql immutable as $$
select said.language, said.query
from (select l as language,
             websearch_to_tsquery(search_config(l), typed) || websearch_to_tsquery(search_config(l), folded)
                 || phraseto_tsquery(search_config(l), skill) as query
      from unnest(search_languages()) as l) as said
where numnode(said.query) > 0
$$;

-- Distinct working hours. The service works out which of them overlap with a searcher's, postings are then found by id.
create table posting_hours_class (
    id        integer generated always as identity primary key,
    time_zone text not null,
    hours     text not null, -- MONDAY 09:00-17:00,TUESDAY 09:00-17:00
    unique (time_zone, hours)
);

alter table published_posting
    add language     text     not null default 'xx',
    add search       tsvector not null default '',
    add head         tsvector not null default '',
    add fuzzy_key    text     not null default '', -- title and skills, lower case without accents
    add skill_ids    uuid[]   not null default '{}',
    add countries    text[]   not null default '{}', -- * where there is no limit
    add kinds        text[]   not null default '{}',
    add pay_micros   bigint,  -- the maximum, else the minimum, in millionths of the currency per hour
    add pay_currency text,
    add hours_class  integer; -- of posting_hours_class; 0 where hours do not matter

-- The long columns apart: a search reads many rows and shows twenty.
alter table published_posting set (toast_tuple_target = 512);
create index published_posting_search on published_posting using gin (search);
create index published_posting_fuzzy on published_posting using gin (fuzzy_key gin_trgm_ops);
create index published_posting_skills on published_posting using gin (skill_ids);
create index published_posting_countries on published_posting using gin (countries);
