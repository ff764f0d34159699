-- Run as the server's administrator before the hub starts, any number of times: the database with row versions on (sql/sqlserver/database.sql does
-- the same for one that is there), and a login that owns it and has no right beyond it. $(password) is given by sqlcmd.
if db_id('thads') is null
    create database thads;
go
alter database thads set read_committed_snapshot on with rollback immediate;
alter database thads set allow_snapshot_isolation on;
go
if suser_id('thads') is null
    create login thads with password = '$(password)';
go
use thads;
go
if user_id('thads') is null
    create user thads for login thads;
alter role db_owner add member thads;
go
