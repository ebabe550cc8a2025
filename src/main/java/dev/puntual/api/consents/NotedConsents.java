package dev.puntual.api.consents;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.Withdrawals;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.tenants.Audit;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Notes what programs say of permissions, each once. A refusal also stops messages from its commit
 * on; a permission never undoes what a person took back.
 */
final class NotedConsents {

  private static final SqlFile KNOWN = SqlFile.beside(NotedConsents.class, "consent_debtor");
  private static final SqlFile ADDRESSES = SqlFile.beside(NotedConsents.class, "consent_addresses");

  private final ConsentRegister register;
  private final Suppressions suppressions;
  private final Withdrawals withdrawals;
  private final Audit audit;
  private final InstantSource clock;

  NotedConsents(
      ConsentRegister register,
      Suppressions suppressions,
      Withdrawals withdrawals,
      Audit audit,
      InstantSource clock) {
    this.register = register;
    this.suppressions = suppressions;
    this.withdrawals = withdrawals;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a word. */
  sealed interface Noted {

    /**
     * @param fresh false when the same key had brought it before
     */
    record Kept(ConsentTold told, boolean fresh) implements Noted {}

    /** The same key had brought another word. */
    record Other() implements Noted {}

    /** The person took back what this would permit. */
    record StandsAgainst() implements Noted {}
  }

  boolean known(TenantTx tx, DebtorId debtor) {
    return tx.sql(KNOWN).param("debtor", debtor.value()).query(Boolean.class).single();
  }

  /** All that is known of a debtor, oldest first. */
  List<ConsentTold> of(TenantTx tx, DebtorId debtor) {
    var addresses =
        tx.sql(ADDRESSES)
            .param("debtor", debtor.value())
            .param("channel", "")
            .query((row, _) -> row.getString(1))
            .list();
    return register.of(tx, debtor, addresses).stream().map(ConsentTold::of).toList();
  }

  Noted note(TenantTx tx, String key, ConsentBody.Read read) {
    var entry = read.entry();
    var id = idFor(entry.debtor(), key);
    var before = kept(tx, id, read);
    if (before != null) {
      return again(before, read);
    }
    if (entry.granted() && register.refused(tx, entry.debtor(), entry.channel())) {
      return new Noted.StandsAgainst();
    }
    if (!entry.granted()) {
      stop(tx, read);
    }
    boolean fresh = register.add(tx, id, entry, read.saidOn());
    var now = kept(tx, id, read);
    if (now == null) {
      throw new IllegalStateException("written and not there");
    }
    if (!fresh) {
      return again(now, read);
    }
    if (!entry.granted() && entry.address() == null) {
      withdrawals.follow(tx, List.of(id), List.of());
    }
    audit.record(
        tx,
        null,
        entry.granted() ? "api.consent_given" : "api.consent_taken",
        entry.channel().name().toLowerCase(Locale.ROOT),
        entry.evidence());
    return new Noted.Kept(ConsentTold.of(now), true);
  }

  /** Before the word is written, because a stop waits for claims under way. */
  private void stop(TenantTx tx, ConsentBody.Read read) {
    var entry = read.entry();
    var address = entry.address();
    var all =
        address != null
            ? List.of(address)
            : tx.sql(ADDRESSES)
                .param("debtor", entry.debtor().value())
                .param("channel", entry.channel() == Channel.EMAIL ? "email" : "phone")
                .query((row, _) -> row.getString(1))
                .list();
    var evidence =
        new Evidence(
            clock.instant(),
            entry.debtor().value(),
            null,
            entry.shown().wording(),
            entry.shown().language(),
            "",
            entry.evidence(),
            null);
    suppressions.suppress(
        tx,
        all.stream()
            .map(
                one ->
                    new Stop(new Reach.Address(entry.channel(), one), StopCause.PERSON, evidence))
            .toList());
  }

  private static Noted again(ConsentRegister.Kept kept, ConsentBody.Read read) {
    return read.same(kept) ? new Noted.Kept(ConsentTold.of(kept), false) : new Noted.Other();
  }

  private ConsentRegister.@Nullable Kept kept(TenantTx tx, UUID id, ConsentBody.Read read) {
    var address = read.entry().address();
    return register
        .of(tx, read.entry().debtor(), address == null ? List.of() : List.of(address))
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Known again by what it is: the same key for the same debtor is one word. */
  private static UUID idFor(DebtorId debtor, String key) {
    var name = "api.consent/" + debtor + "/" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
