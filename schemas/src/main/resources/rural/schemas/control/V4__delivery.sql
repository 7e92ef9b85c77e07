-- What of which release went to whom: entered before it is sent, marked after.
create table delivery (
  release_id    varchar(40) not null references release (release_id),
  reader        varchar(100) not null,
  division_code varchar(12) not null,
  channel       varchar(20) not null,
  kind          varchar(20) not null,
  corrects      varchar(40),
  entered_at    timestamp with time zone not null,
  attempts      int not null,
  claimed_until timestamp with time zone,
  sent_at       timestamp with time zone,
  error         varchar(1000),
  primary key (release_id, reader, division_code, channel, kind)
);
create index delivery_reader on delivery (reader);
