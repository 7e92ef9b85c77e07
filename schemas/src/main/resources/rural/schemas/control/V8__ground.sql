-- By what a submission was judged: a digest of the contracts, the settings and the register of
-- divisions. Null where that is not known, or where it was refused for a passing reason.
alter table submission add column ground varchar(64);
