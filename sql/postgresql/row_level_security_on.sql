-- Row-level security on PostgreSQL: who reads facts and marts sees the offices that etl.office_access gives to his login, 'ALL' being every
-- office. Rows of the whole province stay visible to all. The service (etl_writer) and the owner see everything. May be run again.
-- For a superuser, after roles.sql; row_level_security_off.sql takes it back. To be run again when a login has been given etl_writer, and
-- after each new version: until then nobody but the service reads a mart that is new.
-- mart.approved_form says of every office which of its reports are approved, and holds no figure: it is not covered.
create or replace function etl.visible_offices() returns setof text
language sql stable security definer set search_path = pg_catalog
as $$
    select office.office_code
    from dw.dim_office as office
    where exists (
        select 1
        from etl.office_access as access
        where access.login_name = session_user
            and access.office_code in ('ALL', office.office_code)
    )
$$;
alter function etl.visible_offices() owner to dba;
alter default privileges for role dba in schema mart revoke select on tables from bi_reader;
alter default privileges for role dba in schema dw revoke select on tables from bi_fact_reader;

-- The service copies rows in, which PostgreSQL refuses to whom a policy applies, even one that lets all pass. The attribute is a login's
-- own: it does not come with a role.
do $$
declare
    service record;
begin
    for service in
        select rolname
        from pg_roles
        where rolcanlogin
            and not rolsuper
            and not rolbypassrls
            and pg_has_role(oid, 'etl_writer', 'member')
    loop
        execute format('alter role %I bypassrls', service.rolname);
    end loop;
end $$;

do $$
declare
    relation record;
begin
    for relation in
        select c.oid::regclass as name, bool_or(a.attname = 'office_code') as has_code
        from pg_class as c
        inner join pg_attribute as a on a.attrelid = c.oid and a.attname in ('office_code', 'office_key') and not a.attisdropped
        where c.relkind = 'r'
            and (
                c.relnamespace = 'mart'::regnamespace
                or (c.relnamespace = 'dw'::regnamespace and c.relname like 'fact\_%')
            )
        group by c.oid
    loop
        execute format('alter table %s enable row level security', relation.name);
        execute format('drop policy if exists own_offices on %s', relation.name);
        execute format('drop policy if exists service on %s', relation.name);
        if relation.has_code then
            execute format(
                'create policy own_offices on %s for select using (office_code = ''ALL'' or office_code in (select etl.visible_offices()))',
                relation.name
            );
        else
            execute format(
                'create policy own_offices on %s for select using (office_key in (select o.office_key from dw.dim_office as o where o.office_code = ''ALL'' or o.office_code in (select etl.visible_offices())))',
                relation.name
            );
        end if;
        execute format('create policy service on %s to etl_writer using (true) with check (true)', relation.name);
    end loop;
end $$;
