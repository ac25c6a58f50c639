-- What a posting asks of whoever applies; the service checks the same, with words for the caller.
create function screening_ids_differ(content jsonb) returns boolean language sql immutable parallel safe
    return (select count(*) = count(distinct question ->> 'id')
              from jsonb_path_query(content, '$.screeningQuestions[*]') as asked (question));

alter table job_posting
    add constraint job_posting_screening check (not content @? '$.screeningQuestions[20]'
        and not content @? '$.screeningQuestions[*] ? (!exists(@.id) || !exists(@.text) || !exists(@.kind))'
        and not content @? '$.screeningQuestions[*].id ? (!(@ like_regex "^[a-z0-9]+(-[a-z0-9]+)*$"))'
        and not content @? '$.screeningQuestions[*].kind ? (!(@ == "TEXT" || @ == "YES_NO" || @ == "NUMBER"
            || @ == "SINGLE_CHOICE" || @ == "MULTIPLE_CHOICE"))'
        and not content @? '$.screeningQuestions[*]
            ? ((@.kind == "SINGLE_CHOICE" || @.kind == "MULTIPLE_CHOICE") && !exists(@.options[1]))'
        and not content @? '$.screeningQuestions[*].maxLength ? (@ < 1 || @ > 5000)'
        and not content @? '$.screeningQuestions[*] ? (@.min > @.max)'),
    add constraint job_posting_screening_ids check (screening_ids_differ(content));
