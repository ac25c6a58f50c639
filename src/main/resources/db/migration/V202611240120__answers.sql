-- Whom the service told that an answer is due, and when; each once.
alter table application
    add column reply_reminded_at timestamptz,
    add column overdue_told_at   timestamptz;
create index application_unanswered on application (reply_by)
    where state = 'NEW' and answered_at is null and overdue_told_at is null;

-- How an employer answered those who applied since a moment: who was answered counts, and who should have been by now, unless
-- they took the application back before. Runs as the owner, since everyone may know these figures, and nobody the rows.
create index application_submitted_to on application (employer_id, submitted_at) where submitted_at is not null;
create function answers_of(employer uuid, since timestamptz, as_of timestamptz, out due bigint, out answered bigint,
                           out in_time bigint, out median_seconds double precision)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select count(*), count(a.answered_at), count(*) filter (where a.answered_at <= a.reply_by),
           percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.submitted_at)::double precision)
      from application a
     where a.employer_id = employer and a.submitted_at >= since
       and (a.answered_at is not null
           or (a.reply_by <= as_of and not (a.state = 'WITHDRAWN' and a.ended_at <= a.reply_by)));
end;
