-- Row-level security on SQL Server: who reads facts and marts sees the offices that etl.office_access gives to his user name, 'ALL' being
-- every office. Rows of the whole province stay visible to all. The service (etl_writer) and owners see everything. May be run again.
-- For a DBA, after roles.sql; row_level_security_off.sql takes it back. One batch and one transaction: nobody reads between two policies,
-- and where anything fails, all stays as it was. To be run again after each new version, and taken back before one that changes
-- dim_office or a table's office_code or office_key.
-- mart.approved_form says of every office which of its reports are approved, and holds no figure: it is not covered.
set xact_abort on;
begin try
    begin transaction;
    drop security policy if exists etl.own_offices;
    drop function if exists etl.office_key_is_visible;
    drop function if exists etl.office_is_visible;
    exec (N'create function etl.office_is_visible(@office_code as nvarchar(400)) returns table
with schemabinding
as return
    select 1 as visible
    where @office_code = N''ALL''
        or is_rolemember(N''etl_writer'') = 1
        or is_rolemember(N''dba'') = 1
        or is_rolemember(N''db_owner'') = 1
        or exists (
            select 1
            from etl.office_access as access
            where access.login_name = user_name() collate Latin1_General_100_BIN2
                and access.office_code in (N''ALL'', @office_code)
        );');
    exec (N'create function etl.office_key_is_visible(@office_key as int) returns table
with schemabinding
as return
    select 1 as visible
    from dw.dim_office as office
    cross apply etl.office_is_visible(office.office_code) as seen
    where office.office_key = @office_key;');
    declare @predicates nvarchar(max);
    select @predicates = string_agg(
        cast(
            case
                when c.name = N'office_code' then N'add filter predicate etl.office_is_visible(office_code) on '
                else N'add filter predicate etl.office_key_is_visible(office_key) on '
            end + quotename(schema_name(t.schema_id)) + N'.' + quotename(t.name) as nvarchar(max)
        ),
        N', '
    )
    from sys.tables as t
    inner join sys.columns as c on c.object_id = t.object_id
    where (schema_name(t.schema_id) = N'mart' and c.name = N'office_code')
        or (schema_name(t.schema_id) = N'dw' and t.name like N'fact[_]%' and c.name = N'office_key');
    declare @sql nvarchar(max) = N'create security policy etl.own_offices ' + @predicates + N' with (state = on)';
    exec (@sql);
    commit;
end try
begin catch
    if @@trancount > 0 rollback;
    throw;
end catch;
