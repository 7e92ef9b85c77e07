-- How often each role was taken. Who holds it has the last number; who lost it while standing still
-- has an earlier one, by which its writes are refused.
create table home_fence (
  name  varchar(60) primary key,
  token bigint not null
);
insert into home_fence (name, token) values ('writer', 0);
insert into home_fence (name, token) values ('scheduler', 0);
