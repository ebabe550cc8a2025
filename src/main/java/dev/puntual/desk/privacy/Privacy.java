package dev.puntual.desk.privacy;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Does what people ask about their own data, in every room that keeps some of it. */
public final class Privacy {

  private static final SqlFile ADDRESSES = SqlFile.beside(Privacy.class, "addresses_ever");

  private final Rights rights;
  private final Suppressions suppressions;
  private final Forgetters forgetters;
  private final Deeds deeds;
  private final InstantSource clock;

  public Privacy(
      Rights rights,
      Suppressions suppressions,
      Forgetters forgetters,
      Deeds deeds,
      InstantSource clock) {
    this.rights = rights;
    this.suppressions = suppressions;
    this.forgetters = forgetters;
    this.deeds = deeds;
    this.clock = clock;
  }

  /**
   * Notes what they asked. Whoever wants to be erased or objects is left alone from now on; until
   * an erasure is done or they change their mind only who decides sees them. False when the same
   * was noted before.
   */
  boolean ask(
      TenantTx tx,
      Viewer viewer,
      DebtorId debtor,
      Rights.Kind kind,
      String said,
      LocalDate received) {
    if (kind == Rights.Kind.ERASURE || kind == Rights.Kind.OPPOSITION) {
      stop(tx, viewer, debtor, List.of(new Reach.Person(debtor.value())), said);
    }
    boolean fresh = rights.ask(tx, debtor, kind, said, received, viewer.identity().personId());
    if (fresh) {
      deeds.about(tx, viewer, kind.code() + "_asked", debtor, said);
    }
    return fresh;
  }

  /** They were told what comes of it. False when it does not wait. */
  boolean answer(
      TenantTx tx, Viewer viewer, DebtorId debtor, UUID request, boolean granted, String words) {
    boolean waited =
        rights.answer(tx, debtor, request, granted, words, viewer.identity().personId());
    if (waited) {
      deeds.about(tx, viewer, granted ? "request_answered" : "request_refused", debtor, words);
    }
    return waited;
  }

  /** They no longer want it. Whoever may be written to again is a decision of its own. */
  boolean withdraw(TenantTx tx, Viewer viewer, DebtorId debtor) {
    boolean waited = rights.withdraw(tx, debtor, viewer.identity().personId());
    if (waited) {
      deeds.about(tx, viewer, "erasure_withdrawn", debtor, "");
    }
    return waited;
  }

  /**
   * Erases them everywhere, for good. Every address they ever had stays on the list of stops as a
   * keyed hash, so that no file makes us write there again; money stays in the books. False when
   * nothing waits or they still owe something.
   */
  boolean erase(TenantTx tx, Viewer viewer, DebtorId debtor) {
    if (!Rights.held(tx, debtor) || rights.openDebts(tx, debtor) > 0) {
      return false;
    }
    var addresses =
        tx.sql(ADDRESSES)
            .param("debtor", debtor.value())
            .query((row, _) -> row.getString(1))
            .list();
    var reaches =
        Stream.<Reach>concat(
                Stream.of(new Reach.Person(debtor.value())),
                addresses.stream().map(address -> new Reach.Address(null, address)))
            .toList();
    stop(tx, viewer, debtor, reaches, "ARCO");
    forgetters.forget(tx, debtor);
    if (!rights.erase(tx, debtor, viewer.identity().personId())) {
      throw new IllegalStateException("somebody else closed it in the same instant");
    }
    deeds.about(tx, viewer, "erased", debtor, "");
    return true;
  }

  /** What lies outside the database goes once the rest is committed; the next beat is the net. */
  void follow(TenantId tenant) {
    forgetters.follow(tenant);
  }

  private void stop(TenantTx tx, Viewer viewer, DebtorId debtor, List<Reach> reaches, String said) {
    var evidence =
        new Evidence(
            clock.instant(), debtor.value(), null, "", "", "", said, viewer.identity().personId());
    suppressions.suppress(
        tx, reaches.stream().map(reach -> new Stop(reach, StopCause.PERSON, evidence)).toList());
  }
}
