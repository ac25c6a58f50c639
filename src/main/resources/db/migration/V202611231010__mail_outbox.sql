-- Mail that waits to be delivered. A row goes with its delivery; one that was given up stays for operators, without its text.
create table mail_outbox (
    id          uuid primary key,
    recipient   text        not null,
    subject     text        not null,
    sealed_text bytea,
    made_at     timestamptz not null,
    attempts    integer     not null default 0,
    due_at      timestamptz not null,
    last_error  text,
    given_up_at timestamptz,
    check ((sealed_text is null) = (given_up_at is not null))
);
create index mail_outbox_due on mail_outbox (due_at) where given_up_at is null;
alter table mail_outbox enable row level security;
-- Everybody's writes may cause a mail; only the service reads any.
create policy add_mail on mail_outbox for insert with check (caller_name() <> '');
create policy mail_of_the_service on mail_outbox using (caller_is_system());
