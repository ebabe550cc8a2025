-- Why: promises are read page by page, the newest first, whether they run, were kept or were broken.
-- Locks: worklist.hold, while an index over its promises is built. Size: about 60 bytes a promise.
create index hold_promised on worklist.hold (tenant_id, placed_at, hold_id)
  where reason = 'promise' and channel is null and until_on is not null;
