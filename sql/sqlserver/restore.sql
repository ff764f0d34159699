-- Restores a file of backup.sql as a database of another name, beside the live one: a drill, or the first step of going back. For a DBA:
--   sqlcmd -d master -v File="D:\Backups\thads-….bak" -v Database="thads_restored" -v Folder="D:\Data" -i restore.sql
-- Then name it in Thads:Database:ConnectionString of a data folder that holds the copied keys/ and audit/, and run `thads verify` and
-- `thads audit verify`. Logins of another server are mapped again by roles.sql.
declare @database sysname = N'$(Database)';
declare @data nvarchar(400) = N'$(Folder)\' + @database + N'.mdf';
declare @log nvarchar(400) = N'$(Folder)\' + @database + N'.ldf';
declare @files table (
    LogicalName nvarchar(128), PhysicalName nvarchar(260), Type char(1), FileGroupName nvarchar(128), Size numeric(20, 0), MaxSize numeric(20, 0),
    FileId bigint, CreateLSN numeric(25, 0), DropLSN numeric(25, 0), UniqueId uniqueidentifier, ReadOnlyLSN numeric(25, 0),
    ReadWriteLSN numeric(25, 0), BackupSizeInBytes bigint, SourceBlockSize int, FileGroupId int, LogGroupGUID uniqueidentifier,
    DifferentialBaseLSN numeric(25, 0), DifferentialBaseGUID uniqueidentifier, IsReadOnly bit, IsPresent bit, TDEThumbprint varbinary(32),
    SnapshotUrl nvarchar(360)
);
insert into @files exec (N'restore filelistonly from disk = N''$(File)''');
declare @dataName nvarchar(128) = (select top (1) LogicalName from @files where Type = 'D' order by FileId);
declare @logName nvarchar(128) = (select top (1) LogicalName from @files where Type = 'L' order by FileId);
restore database @database from disk = N'$(File)' with checksum, move @dataName to @data, move @logName to @log;
