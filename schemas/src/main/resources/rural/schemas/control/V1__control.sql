-- What was received: one line for each form in each file.
create table submission (
  submission_id varchar(40) primary key,
  file          varchar(1000) not null,
  content_hash  varchar(64) not null,
  sheet         varchar(200),
  form          varchar(60),
  quarter       varchar(6),
  unit          varchar(200),
  unit_code     varchar(12),
  submitted_on  date,
  received_at   timestamp with time zone not null,
  rows_read     bigint not null,
  accepted      bigint not null,
  unchanged     bigint not null,
  quarantined   bigint not null,
  status        varchar(20) not null,
  message_zh    varchar(2000),
  message_en    varchar(2000),
  withdrawn_at  timestamp with time zone,
  withdrawn_because varchar(2000)
);
create index submission_hash on submission (content_hash);

-- Releases: the one place that says what is published.
create table release (
  release_id    varchar(40) primary key,
  quarter       varchar(6) not null,
  number        int not null,
  state         varchar(20) not null,
  created_at    timestamp with time zone not null,
  cut_off       timestamp with time zone not null,
  published_at  timestamp with time zone,
  input_digest  varchar(64) not null,
  approved_by   varchar(200),
  approval_reason varchar(2000),
  approved_at   timestamp with time zone,
  withdrawn_because varchar(2000),
  unique (quarter, number)
);

create table release_finding (
  release_id varchar(40) not null references release (release_id),
  position   int not null,
  rule       varchar(100) not null,
  message_zh varchar(2000) not null,
  message_en varchar(2000) not null,
  primary key (release_id, position)
);

-- Runs and their steps.
create table run (
  run_id     varchar(40) primary key,
  job        varchar(60) not null,
  quarter    varchar(6),
  cause      varchar(20) not null,
  who        varchar(200) not null,
  version    varchar(60) not null,
  started_at timestamp with time zone not null,
  ended_at   timestamp with time zone,
  outcome    varchar(20) not null,
  message    varchar(4000)
);

create table step (
  run_id     varchar(40) not null references run (run_id),
  position   int not null,
  name       varchar(60) not null,
  started_at timestamp with time zone,
  ended_at   timestamp with time zone,
  rows_in    bigint,
  rows_out   bigint,
  outcome    varchar(20) not null,
  message    varchar(4000),
  primary key (run_id, position)
);

-- One writer at a time: who holds the home, and until when.
create table home_lock (
  name       varchar(60) primary key,
  owner      varchar(200) not null,
  expires_at timestamp with time zone not null
);

-- What people did that changed or published figures.
create table audit_entry (
  entry_id  bigint generated always as identity primary key,
  at_time   timestamp with time zone not null,
  who       varchar(200) not null,
  action    varchar(60) not null,
  subject   varchar(200) not null,
  reason    varchar(2000)
);
