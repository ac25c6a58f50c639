-- What is noted of an employer or a candidate is noted by who acts for them: nobody writes into another's history.
drop policy add_event on event;
create policy add_event on event for insert
    with check (actor = caller_name()
        and (caller_is_system()
            or (employer_id is null or employer_id in (select caller_employers()))
                and (candidate_id is null
                    or candidate_id in (select c.id from candidate c where c.account_id = caller_account()))));

drop policy add_audit on match_audit;
create policy add_audit on match_audit for insert
    with check (actor = caller_name() and (caller_is_system() or employer_id in (select caller_employers())));
