-- Each entry of the audit log holds the hash of the one before it, so that none can be changed, moved
-- or taken out unnoticed; the head says where the log ends.
alter table audit_entry add column seal varchar(64);
alter table audit_entry add column previous_hash varchar(64);
alter table audit_entry add column hash varchar(64);

create table audit_head (
  name    varchar(10) primary key,
  entries bigint not null,
  hash    varchar(64) not null
);
insert into audit_head (name, entries, hash)
  values ('head', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What the files of the home were when the run that wrote them ended; the path is below the home.
create table home_file (
  path       varchar(1000) primary key,
  size       bigint not null,
  sha256     varchar(64) not null,
  entered_at timestamp with time zone not null
);
