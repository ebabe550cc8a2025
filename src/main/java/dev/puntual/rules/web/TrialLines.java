package dev.puntual.rules.web;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Addressees;
import dev.puntual.rules.Addressees.Addressee;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.PackTrial;
import dev.puntual.rules.RuleBook;
import dev.puntual.rules.Trials;
import dev.puntual.rules.packs.Pack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries rules against what is to leave, and says in words what they would change. */
final class TrialLines {

  private final TenantTransactions tenants;
  private final Trials trials;
  private final ContactRules rules;
  private final Addressees addressees;

  TrialLines(TenantTransactions tenants, Trials trials, ContactRules rules, Addressees addressees) {
    this.tenants = tenants;
    this.trials = trials;
    this.rules = rules;
    this.addressees = addressees;
  }

  /** These rules instead of those in force. */
  Trial instead(
      Viewer viewer,
      boolean caps,
      String tested,
      Function<TenantTx, RuleBook> candidate,
      List<Pack> packs) {
    return between(viewer, caps, tested, tx -> rules.of(tx).book(), candidate, packs);
  }

  /**
   * @param packs whose words are tried first; one of them may not be in force
   */
  Trial between(
      Viewer viewer,
      boolean caps,
      String tested,
      Function<TenantTx, RuleBook> before,
      Function<TenantTx, RuleBook> after,
      List<Pack> packs) {
    var tried =
        trials.between(
            viewer.tenant(),
            before,
            after,
            (tx, found) -> new Tried(found, addressees.of(tx, contacts(found), viewer.voice())));
    var there = there(viewer, contacts(tried.found()));
    var lines =
        tried.found().changes().stream()
            .map(change -> line(change, tried.known().get(change.contact()), there, packs, viewer))
            .toList();
    return new Trial(caps, tested, tried.found(), lines);
  }

  /**
   * @param known while what waits could be read
   */
  private record Tried(PackTrial.Found found, Map<UUID, Addressee> known) {}

  private static List<UUID> contacts(PackTrial.Found found) {
    return found.changes().stream().map(PackTrial.Change::contact).toList();
  }

  /** What waits for a person or a day has no page yet. */
  private Set<UUID> there(Viewer viewer, List<UUID> contacts) {
    return contacts.isEmpty()
        ? Set.of()
        : tenants.in(viewer.tenant(), tx -> addressees.of(tx, contacts, viewer.voice())).keySet();
  }

  private Trial.Line line(
      PackTrial.Change change,
      @Nullable Addressee known,
      Set<UUID> there,
      List<Pack> packs,
      Viewer viewer) {
    return new Trial.Line(
        known == null || there.contains(change.contact())
            ? known
            : new Addressee(known.name(), known.what(), ""),
        change.becomes().name().toLowerCase(Locale.ROOT),
        change.before(),
        change.after(),
        change.against().stream().map(rule -> say(rule, packs, viewer)).toList());
  }

  /** A rule of the pack on trial as it says it, any other as it stands. */
  private String say(String rule, List<Pack> packs, Viewer viewer) {
    var tried = PackTexts.say(rule, packs, viewer.voice());
    return tried.equals(rule) ? new PackTexts(rules).say(rule, viewer.voice()) : tried;
  }
}
