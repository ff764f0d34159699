-- Backs the warehouse up into one file while everything runs, and lets the server read it again. For a DBA, by sqlcmd in the database itself:
--   sqlcmd -d thads -v Folder="D:\Backups" -i backup.sql
-- Beside it belongs a copy of keys/ and audit/ of the data folder: audit/ copied before, keys/ after.
declare @database sysname = db_name();
declare @file nvarchar(400) =
    N'$(Folder)\' + @database + N'-' + replace(replace(convert(nvarchar(19), sysutcdatetime(), 126), N':', N''), N'-', N'') + N'Z.bak';
backup database @database to disk = @file with init, checksum;
restore verifyonly from disk = @file with checksum;
print @file;
