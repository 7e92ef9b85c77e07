-- What a run was asked for, what it read, who opened it, and which process does it.
alter table run add column parameters varchar(4000);
alter table run add column input_snapshot varchar(4000);
alter table run add column due_at timestamp with time zone;
alter table run add column attempt int;
alter table run add column opened_by varchar(200);
alter table run add column process varchar(200);
-- One run for each time the schedule fires, whoever fires it.
alter table run add column fire varchar(120);
create unique index run_fire on run (fire);
create index run_started on run (started_at);
create index run_outcome on run (outcome);

alter table home_lock alter column name set data type varchar(300);

-- What each job on the schedule has done, so that what it should have done can be compared.
create table job_watch (
  job           varchar(60) primary key,
  since         timestamp with time zone not null,
  fires_since   timestamp with time zone not null,
  last_due      timestamp with time zone,
  last_fired_at timestamp with time zone,
  last_fine_due timestamp with time zone
);

-- What happened that somebody may want to be told; its key makes it happen once.
create table event (
  event_key varchar(200) primary key,
  kind      varchar(20) not null,
  job       varchar(60) not null,
  run_id    varchar(40),
  at_time   timestamp with time zone not null,
  subject   varchar(400) not null,
  body      varchar(4000) not null
);
create index event_job on event (job, at_time);

-- Who is still to be told about an event.
create table outbox (
  event_key     varchar(200) not null references event (event_key),
  recipient     varchar(100) not null,
  attempts      int not null,
  next_at       timestamp with time zone not null,
  claimed_until timestamp with time zone,
  sent_at       timestamp with time zone,
  given_up_at   timestamp with time zone,
  error         varchar(1000),
  primary key (event_key, recipient)
);

-- Rhythms are written down differently now; the next start lays them anew.
delete from qrtz_simprop_triggers;
delete from qrtz_triggers where trigger_type = 'RHYTHM';
