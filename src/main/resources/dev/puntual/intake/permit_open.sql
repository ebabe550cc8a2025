-- local · what rows of a file say of who may be written to; lives and dies with the loading transaction.
create temporary table in_permit (
  line int not null,
  email boolean,
  sms boolean,
  whatsapp boolean,
  voice boolean,
  said_on date,
  evidence text
) on commit drop
