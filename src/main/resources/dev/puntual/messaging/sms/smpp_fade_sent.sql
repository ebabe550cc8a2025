-- tenant · forgets carriers' numbers of two weeks ago: no receipt comes so late. Writes messaging.smpp_sent.
delete from messaging.smpp_sent s
where s.tenant_id = :tenant and s.sent_at < cast(:now as timestamptz) - interval '14 days'
