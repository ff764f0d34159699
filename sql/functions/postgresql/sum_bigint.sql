-- The sum of bigints that is a bigint, for the marts: one that does not fit is an error, none at all is null. PostgreSQL's own sum of
-- bigints is a numeric, and takes half as long again.
create or replace aggregate dw.sum_bigint(bigint) (sfunc = int8pl, stype = bigint, combinefunc = int8pl, parallel = safe)
