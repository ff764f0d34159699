-- Row-level security on PostgreSQL: who reads facts and marts sees the offices that etl.office_access gives to his login, 'ALL' being every
-- office. Rows of the whole province stay visible to all. The service (etl_writer) and the owner see everything. May be run again.
-- For a DBA, after roles.sql; row_level_security_off.sql takes it back.
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
grant execute on function etl.visible_offices() to bi_reader, etl_writer;
grant usage on schema etl to bi_reader;

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
