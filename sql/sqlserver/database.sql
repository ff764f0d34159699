-- What the warehouse needs of its database on SQL Server, once, before the first start: readers that see the last committed rows instead
-- of waiting for writers, and transactions that see one moment. For a DBA; run in the database itself, while nobody else is connected.
declare @sql nvarchar(max) =
    N'alter database ' + quotename(db_name()) + N' set read_committed_snapshot on with rollback immediate; '
    + N'alter database ' + quotename(db_name()) + N' set allow_snapshot_isolation on;';
exec (@sql);
