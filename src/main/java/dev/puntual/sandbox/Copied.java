package dev.puntual.sandbox;

import dev.puntual.platform.db.backup.CompanyCopy;
import java.util.Map;
import java.util.Set;

/** What of a company its sandbox gets: all it knows and decided, and no way out. */
final class Copied {

  static final CompanyCopy.Except EXCEPT =
      new CompanyCopy.Except(
          Set.of(
              // Ways in and out, and the trail of what people did in the real company.
              "tenants.session",
              "tenants.invitation",
              "tenants.audit",
              "tenants.sandbox",
              "tenants.sandbox_of",
              "messaging.smtp",
              "messaging.mail_grant",
              "messaging.dkim_key",
              "messaging.imap",
              "messaging.imap_watch",
              "messaging.returned",
              "payments.gateway",
              "api.key",
              "api.done",
              "app.data_key",
              // Letters as they were sent: their links lead to the real company.
              "messaging.letter",
              "messaging.mailbox",
              // What is under way there goes on there.
              "messaging.in_request",
              "receivables.in_entry",
              "worklist.in_task",
              "payments.notice",
              "app.wake",
              "payments.trial_checkout",
              "payments.trial_notice",
              "intake.progress"),
          Map.of(
              "tenants.person.password_hash", "''",
              // That there is an account counts for the ways of a step; its keys stay behind.
              "messaging.account.keys_sealed", "''::bytea",
              // That a notice was sent explains a step; the paper itself names people.
              "worklist.notice.paper", "null",
              "messaging.lane.leased_until", "null",
              "messaging.lane.lease_id", "null",
              "messaging.lane.paused", "false",
              "messaging.lane.trouble", "''",
              "messaging.lane.trouble_since", "null"));

  private Copied() {}
}
