-- Takes row_level_security_on.sql back: every reader sees every office again. What etl.office_access says is kept.
set xact_abort on;
begin transaction;
drop security policy if exists etl.own_offices;
drop function if exists etl.office_key_is_visible;
drop function if exists etl.office_is_visible;
commit;
