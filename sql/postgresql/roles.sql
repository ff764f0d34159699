-- Roles on PostgreSQL. For a DBA, connected to the warehouse's database as the owner of its schemas, after `db migrate` or the script of
-- `db script`. May be run again at any time, and is to be run again after each new version. Logins are made by the DBA and granted one of them:
--   create role phan_tich login password '…' in role bi_reader;
do $$
declare
    wanted text;
begin
    foreach wanted in array array['bi_reader', 'bi_fact_reader', 'etl_writer', 'dba'] loop
        if not exists (select 1 from pg_roles where rolname = wanted) then
            execute format('create role %I nologin', wanted);
        end if;
    end loop;
end $$;

-- bi_reader: the marts and the dimensions, to read. Facts name every workbook and row; bi_fact_reader has them too.
grant bi_reader to bi_fact_reader;
grant usage on schema mart, dw to bi_reader;
grant select on all tables in schema mart to bi_reader;
grant select on all tables in schema dw to bi_fact_reader;

do $$
declare
    relation record;
begin
    for relation in
        select c.relname
        from pg_class as c
        where c.relnamespace = 'dw'::regnamespace
            and c.relkind in ('r', 'v')
            and c.relname not like 'fact\_%'
            and c.relname not in ('dim_submission', 'source_column')
    loop
        execute format('grant select on dw.%I to bi_reader', relation.relname);
    end loop;
end $$;

-- etl_writer: what the service needs, which is rows and no tables.
grant usage on schema etl, dw, mart to etl_writer;
grant select, insert, update, delete on all tables in schema etl, dw, mart to etl_writer;

do $$
begin
    if exists (select 1 from pg_namespace where nspname = 'hangfire') then
        grant usage on schema hangfire to etl_writer;
        grant select, insert, update, delete on all tables in schema hangfire to etl_writer;
        grant usage, select on all sequences in schema hangfire to etl_writer;
    end if;
end $$;

-- dba: may bring the schema to a new version with `db migrate`.
grant all on schema etl, dw, mart to dba;
grant all on all tables in schema etl, dw, mart to dba;
