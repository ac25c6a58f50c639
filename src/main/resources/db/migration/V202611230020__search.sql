-- The public search. Texts are stemmed in the posting's own language; a word of the form _es among the lexemes names it, so
-- that one query, with a branch for each language, is answered by one index.
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

-- Words of the titles and skills of published postings, in lower case without accents: what somebody may have meant. Written
-- as postings are published and never taken away, so that no publisher waits for another to forget.
create table search_word (
    word      text   primary key,
    spellings text[] not null -- search_spellings(word)
);

-- A word, and all that is left of it where one letter is left out; short words come too near to too many. Two words that
-- share one of these are spelt alike: a letter too many, missing, wrong or out of place.
create function search_spellings(word text) returns text[] language sql immutable
    return case when length(word) < 4 then array[word] else (
        select array_agg(distinct left(word, i - 1) || substr(word, i + 1)) || word
        from generate_series(1, length(word)) as i) end;

-- Words are few and seldom new, so none waits in a list to be indexed.
create index search_word_spellings on search_word using gin (spellings) with (fastupdate = off);

-- The words of a text that are to be known. What is longer than 40 letters is no word, and none needs care when quoted.
create function search_words(body text) returns setof text language sql immutable as $$
select word from unnest(tsvector_to_array(to_tsvector('simple', body))) as word
where length(word) <= 40 and strpos(word, '''') = 0 and strpos(word, '\') = 0
$$;

-- What may have been meant by any of the texts, for to_tsquery: for each word the known ones that are spelt alike, five at
-- most, itself before others. A word that comes near no known one is left out; null where every one is.
create function search_meant(texts text[]) returns text language sql stable as $$
with typed as (select distinct place, word from unnest(texts) with ordinality as t (body, place), search_words(body) as word),
     meant as (
         select typed.place, '(' || string_agg('''' || near.word || '''', ' | ') || ')' as words
         from typed cross join lateral (
             select known.word from search_word as known
             where known.spellings && search_spellings(typed.word)
             order by known.word = typed.word desc, left(known.word, 1) = left(typed.word, 1) desc, known.word
             limit 5) as near
         group by typed.place, typed.word),
     said as (select string_agg(words, ' & ' order by words) as words from meant group by place)
select string_agg(words, ' | ' order by words) from said
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
    add skill_ids    uuid[]   not null default '{}',
    add countries    text[]   not null default '{}', -- * where there is no limit
    add kinds        text[]   not null default '{}',
    add pay_micros   bigint,  -- the maximum, else the minimum, in millionths of the currency per hour
    add pay_currency text,
    add hours_class  integer; -- of posting_hours_class; 0 where hours do not matter

-- The long columns apart: a search reads many rows and shows twenty.
alter table published_posting set (toast_tuple_target = 512);
create index published_posting_search on published_posting using gin (search);
create index published_posting_language on published_posting (language);
create index published_posting_skills on published_posting using gin (skill_ids);
create index published_posting_countries on published_posting using gin (countries);

-- What somebody typed, in each language that a posting is written in: as it stands, without accents, with the usual names of
-- skills, and as it may have been meant. Null where it says nothing (stop words alone).
create function search_queries(typed text, folded text, named text, meant text) returns table (language text, query tsquery)
    language sql stable as $$
select said.language, case when numnode(said.query) > 0 then said.query end
from (select l as language,
             websearch_to_tsquery(search_config(l), typed) || websearch_to_tsquery(search_config(l), folded)
                 || websearch_to_tsquery(search_config(l), named) || to_tsquery(search_config(l), meant) as query
      from unnest(search_languages()) as l
      where exists (select from published_posting p where p.language = l)) as said
$$;
