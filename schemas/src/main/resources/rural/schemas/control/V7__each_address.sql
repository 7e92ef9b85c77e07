-- The order in which events were entered, whatever the clock said then.
alter table event add column position bigint generated always as identity;

-- Each e-mail address is told by itself; a rule with several has a name and an address for each.
alter table outbox alter column recipient set data type varchar(500);

-- What of which release went to which address; '' is that of a web service, and all addresses of a
-- reader where the letter was sent before there was one for each.
alter table delivery rename to delivery_to_readers;
drop index delivery_reader;
create table delivery (
  release_id    varchar(40) not null references release (release_id),
  reader        varchar(100) not null,
  division_code varchar(12) not null,
  channel       varchar(20) not null,
  kind          varchar(20) not null,
  address       varchar(400) default '' not null,
  corrects      varchar(40),
  entered_at    timestamp with time zone not null,
  attempts      int not null,
  claimed_until timestamp with time zone,
  sent_at       timestamp with time zone,
  error         varchar(1000),
  failed_at     timestamp with time zone,
  failing_since timestamp with time zone,
  for_good      boolean default false not null,
  primary key (release_id, reader, division_code, channel, kind, address)
);
create index delivery_reader on delivery (reader);
insert into delivery (release_id, reader, division_code, channel, kind, corrects, entered_at,
    attempts, claimed_until, sent_at, error)
  select release_id, reader, division_code, channel, kind, corrects, entered_at, attempts,
    claimed_until, sent_at, error
  from delivery_to_readers where sent_at is not null or channel <> 'mail'
    or (attempts > 0 and error is null);
drop table delivery_to_readers;
