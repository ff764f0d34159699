-- Roles on PostgreSQL. For a DBA: a superuser or the owner of the database and its schemas who may create roles, in that database, after
-- `db migrate` or the script of `db script`. May be run again at any time, and is to be run again after each new version; where row-level
-- security is on, together with row_level_security_on.sql and in one transaction (psql --single-transaction -f … -f …).
-- Logins are made by the DBA and granted one of them; a dba's acts as the role, so that what he makes belongs to it and not to him:
--   create role phan_tich login password '…' in role bi_reader;
--   create role quan_tri login password '…' in role dba; alter role quan_tri set role = dba;
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

-- dba: owns the schemas with all that is in them, and so may bring them to a new version with `db migrate`. Who owned them until now is
-- made one of its members: nothing that ran with his account stops.
do $$
declare
    item record;
    ours constant name[] := array['etl', 'dw', 'mart', 'hangfire'];
begin
    execute format('grant create on database %I to dba', current_database());
    for item in
        select r.rolname
        from pg_roles as r
        where r.rolname <> 'dba'
            and not r.rolsuper
            and (
                exists (select 1 from pg_namespace as n where n.nspowner = r.oid and n.nspname = any (ours))
                or exists (
                    select 1
                    from pg_class as c
                    inner join pg_namespace as n on n.oid = c.relnamespace
                    where c.relowner = r.oid and n.nspname = any (ours)
                )
            )
    loop
        execute format('grant dba to %I', item.rolname);
    end loop;
    for item in select n.nspname from pg_namespace as n where n.nspname = any (ours) loop
        execute format('alter schema %I owner to dba', item.nspname);
    end loop;
    for item in
        select c.oid::regclass as name
        from pg_class as c
        inner join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname = any (ours)
            and c.relkind in ('r', 'v')
            and pg_get_userbyid(c.relowner) <> 'dba'
    loop
        execute format('alter table %s owner to dba', item.name);
    end loop;
    for item in
        select p.oid::regprocedure as name
        from pg_proc as p
        inner join pg_namespace as n on n.oid = p.pronamespace
        where n.nspname = any (ours)
            and pg_get_userbyid(p.proowner) <> 'dba'
    loop
        execute format('alter routine %s owner to dba', item.name);
    end loop;
end $$;

-- bi_reader: the marts and the dimensions, to read, and the figures of the facts, which some views of mart show as they are: PostgreSQL asks
-- for the rights of who reads a view, so that row-level security holds in it. Not which workbook and row a fact is from: bi_fact_reader has
-- that too.
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
    for relation in
        select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as figures
        from pg_class as c
        inner join pg_attribute as a
            on a.attrelid = c.oid
            and a.attnum > 0
            and not a.attisdropped
            and a.attname not in ('submission_key', 'source_row')
        where c.relnamespace = 'dw'::regnamespace
            and c.relkind = 'r'
            and c.relname like 'fact\_%'
        group by c.relname
    loop
        execute format('grant select (%s) on dw.%I to bi_reader', relation.figures, relation.relname);
    end loop;
end $$;

-- etl_writer: what the service needs, which is rows and no tables but temporary ones, in which a refresh gathers what differs.
grant usage on schema etl, dw, mart to etl_writer;
do $$
begin
    execute format('grant temporary on database %I to etl_writer', current_database());
    -- Who does not own the database is only warned, and nothing is granted.
    if not has_database_privilege('etl_writer', current_database(), 'TEMP')
        or not has_database_privilege('dba', current_database(), 'CREATE')
    then
        raise exception 'The database''s owner has to run this script, or beforehand: grant temporary on database % to etl_writer; grant create on database % to dba',
            quote_ident(current_database()), quote_ident(current_database());
    end if;
end $$;
grant select, insert, update, delete on all tables in schema etl, dw, mart to etl_writer;
-- The audit trail is only ever added to.
revoke update, delete, truncate on etl.audit_event from etl_writer;

-- What dba makes from now on, such as the views that a migration drops and makes anew, can be used at once; only bi_reader waits for this
-- script before he reads what is new in dw, where a default cannot tell a dimension from a fact.
alter default privileges for role dba in schema mart grant select on tables to bi_reader;
alter default privileges for role dba in schema dw grant select on tables to bi_fact_reader;
alter default privileges for role dba in schema etl, dw, mart grant select, insert, update, delete on tables to etl_writer;

do $$
begin
    if exists (select 1 from pg_namespace where nspname = 'hangfire') then
        grant usage on schema hangfire to etl_writer;
        grant select, insert, update, delete on all tables in schema hangfire to etl_writer;
        grant usage, select on all sequences in schema hangfire to etl_writer;
        alter default privileges for role dba in schema hangfire grant select, insert, update, delete on tables to etl_writer;
        alter default privileges for role dba in schema hangfire grant usage, select on sequences to etl_writer;
    end if;
end $$;
