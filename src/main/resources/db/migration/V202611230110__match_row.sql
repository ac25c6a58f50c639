-- What matching reads of a profile, in a form that is quick to read: the fields below, each followed by a semicolon but the
-- last. The database derives it from content, so it says the same whoever writes; candidate.MatchRow reads it.
--   skills        32 hexadecimal digits of the id, a digit for the level, two for the years; the next follows at once
--   languages     tag and level, separated by a blank, the next after a comma
--   country       ISO 3166-1 alpha-2
--   hours         preferred, then acceptable: the zone, a blank, and for each interval the day's first two letters, start and end
--   rates         desired, then minimum: amount, currency, unit and, where stated, hours a week, separated by blanks
--   kinds         of engagement, separated by commas
--   from, notice  the first day, ISO 8601; days of notice
--   blocked       32 hexadecimal digits of each employer, in one go
-- A field that is not stated is empty. None of the values holds a separator.
create function match_hours(hours jsonb) returns text language sql immutable parallel safe
begin atomic
    select coalesce(hours ->> 'timeZone', '') || ' ' || coalesce(string_agg(
            left(i.value ->> 'day', 2) || left(i.value ->> 'start', 5) || left(i.value ->> 'end', 5), '' order by i.ordinality), '')
      from jsonb_array_elements(hours -> 'intervals') with ordinality i;
end;

create function match_rate(rate jsonb) returns text language sql immutable parallel safe
    return (rate ->> 'amount') || ' ' || (rate ->> 'currency') || ' ' || (rate ->> 'unit')
        || coalesce(' ' || (rate ->> 'hoursPerWeek'), '');

create function match_row(content jsonb) returns text language sql immutable parallel safe
begin atomic
    select coalesce((select string_agg(replace(s.value ->> 'skillId', '-', '') || (s.value ->> 'level')
                || lpad(coalesce(s.value ->> 'years', '0'), 2, '0'), '' order by s.ordinality)
            from jsonb_array_elements(content -> 'skills') with ordinality s), '')
        || ';' || coalesce((select string_agg((l.value ->> 'languageTag') || ' ' || (l.value ->> 'cefrLevel'), ',' order by l.ordinality)
            from jsonb_array_elements(content -> 'languages') with ordinality l), '')
        || ';' || coalesce(content ->> 'countryCode', '')
        || ';' || case when content ? 'workHours' then match_hours(content -> 'workHours') else '' end
        || ';' || case when content ? 'acceptableHours' then match_hours(content -> 'acceptableHours') else '' end
        || ';' || coalesce(match_rate(content -> 'desiredRate'), '')
        || ';' || coalesce(match_rate(content -> 'minimumRate'), '')
        || ';' || coalesce((select string_agg(k.value #>> '{}', ',' order by k.ordinality)
            from jsonb_array_elements(content -> 'engagementKinds') with ordinality k), '')
        || ';' || coalesce(content ->> 'availableFrom', '')
        || ';' || coalesce(content ->> 'noticeDays', '')
        || ';' || coalesce((select string_agg(replace(b.value #>> '{}', '-', ''), '' order by b.ordinality)
            from jsonb_array_elements(content -> 'blockedEmployers') with ordinality b), '');
end;

alter table candidate add column match_row text not null generated always as (match_row(content)) stored;
