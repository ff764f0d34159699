-- Roles on SQL Server. For a DBA, in the warehouse's database, after `db migrate` or the script of `db script`. May be run again at any
-- time, and is to be run again after each new version. Users are made by the DBA and added to one of them:
--   create user phan_tich for login phan_tich; alter role bi_reader add member phan_tich;
if database_principal_id(N'bi_reader') is null create role bi_reader;
if database_principal_id(N'bi_fact_reader') is null create role bi_fact_reader;
if database_principal_id(N'etl_writer') is null create role etl_writer;
if database_principal_id(N'dba') is null create role dba;
GO
-- bi_reader: the marts and the dimensions, to read. Facts name every workbook and row; bi_fact_reader has them too.
alter role bi_reader add member bi_fact_reader;
-- The lineage of a KPI names them as well, and a view is read with its owner's rights: so the marts are given one by one.
revoke select on schema::mart from bi_reader;
grant select on schema::dw to bi_fact_reader;
GO
declare @sql nvarchar(max) = N'';
select @sql = @sql + N'grant select on object::mart.' + quotename(o.name)
    + case when o.name in (N'kpi_lineage', N'kpi_lineage_detail') then N' to bi_fact_reader; ' else N' to bi_reader; ' end
from sys.objects as o
where o.schema_id = schema_id(N'mart')
    and o.type in (N'U', N'V');
exec (@sql);
GO
declare @sql nvarchar(max) = N'';
select @sql = @sql + N'grant select on object::dw.' + quotename(o.name) + N' to bi_reader; '
from sys.objects as o
where o.schema_id = schema_id(N'dw')
    and o.type in (N'U', N'V')
    and o.name not like N'fact[_]%'
    and o.name not in (N'dim_submission', N'source_column');
exec (@sql);
GO
-- etl_writer: what the service needs, which is rows and no tables.
grant select, insert, update, delete on schema::etl to etl_writer;
grant select, insert, update, delete on schema::dw to etl_writer;
grant select, insert, update, delete on schema::mart to etl_writer;
-- The audit trail is only ever added to.
deny update, delete on object::etl.audit_event to etl_writer;
if schema_id(N'hangfire') is not null
    exec (N'grant select, insert, update, delete, execute on schema::hangfire to etl_writer');
GO
-- dba: may bring the schema to a new version with `db migrate`.
grant control on schema::etl to dba;
grant control on schema::dw to dba;
grant control on schema::mart to dba;
grant create table, create view, create function, create procedure, create schema to dba;
if schema_id(N'hangfire') is not null
    exec (N'grant control on schema::hangfire to dba');
