-- Takes row_level_security_on.sql back: every reader sees every office again. What etl.office_access says is kept, and so is
-- BYPASSRLS, which row_level_security_on.sql gave to the logins of etl_writer: it holds in every database of the server. From a login that is
-- to serve no longer a superuser takes it: alter role … nobypassrls.
do $$
declare
    policy record;
begin
    for policy in
        select format('%I.%I', schemaname, tablename) as name
        from pg_policies
        where policyname = 'own_offices'
            and schemaname in ('dw', 'mart')
    loop
        execute format('drop policy own_offices on %s', policy.name);
        execute format('drop policy service on %s', policy.name);
        execute format('alter table %s disable row level security', policy.name);
    end loop;
end $$;
drop function if exists etl.visible_offices();
alter default privileges for role dba in schema mart grant select on tables to bi_reader;
alter default privileges for role dba in schema dw grant select on tables to bi_fact_reader;
