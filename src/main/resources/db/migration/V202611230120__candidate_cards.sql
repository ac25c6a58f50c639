-- How candidates are shown to employers. Runs as the owner, since an employer may read no profile; gives what the ranking
-- shows and nothing else, of the anonymous no name and no headline, of the hidden nothing.
create function candidate_cards(ids uuid[])
    returns table (id uuid, anonymous_id uuid, display_name text, headline text, country_code text)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select c.id,
           case c.visibility when 'ANONYMOUS' then c.anonymous_id end,
           case c.visibility when 'PUBLIC' then c.content ->> 'displayName' end,
           case c.visibility when 'PUBLIC' then c.content ->> 'headline' end,
           c.content ->> 'countryCode'
      from candidate c
     where c.id = any (ids) and c.visibility <> 'HIDDEN';
end;

-- An operator's word to all replicas: read everything anew, or compare what is in memory with what is stored.
alter table match_change drop constraint match_change_kind_check;
alter table match_change add constraint match_change_kind_check check (kind in ('CANDIDATE', 'POSTING', 'REBUILD', 'CHECK'));
