package dev.puntual.rules.web;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Succession.Standing;
import dev.puntual.rules.Superseded;
import dev.puntual.rules.packs.Pack;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * New editions of packs: what each changes, and a person's yes to those that ask less than before.
 */
@Controller
@Permission(Right.DECIDE)
final class NewsPages {

  static final String PATH = RulesPages.PATH + "/novedades";

  private final TenantTransactions tenants;
  private final ContactRules rules;
  private final TrialLines lines;
  private final Audit audit;
  private final SettingsPages pages;

  NewsPages(
      TenantTransactions tenants,
      ContactRules rules,
      TrialLines lines,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.rules = rules;
    this.lines = lines;
    this.audit = audit;
    this.pages = pages;
  }

  /**
   * All of them, the newest first.
   *
   * @param chosen the pack whose changes are listed; without one the first that waits
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer, @RequestParam(name = "paquete", defaultValue = "") String chosen) {
    var all = tenants.in(viewer.tenant(), rules::before);
    var listed =
        Stream.of(
                all.stream().filter(one -> one.edition().was().id().equals(chosen)),
                all.stream().filter(Standing::binds),
                all.stream())
            .flatMap(some -> some)
            .findFirst();
    var cards =
        all.stream().map(one -> card(viewer, one, listed.filter(one::equals).isPresent())).toList();
    return Pages.html(new StaticTemplates().rulesNews(viewer, pages.of(viewer), cards));
  }

  /** A person has seen the list and goes on without the earlier edition. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> agree(
      Viewer viewer, @RequestParam(name = "paquete", defaultValue = "") String pack) {
    int bound =
        tenants.in(
            viewer.tenant(),
            tx -> {
              int without = rules.agree(tx, pack, viewer.identity().personId());
              if (without > 0) {
                audit.record(tx, viewer.identity().personId(), "rules.agreed", pack, "");
              }
              return without;
            });
    var said = bound > 0 ? "rules.news.agreed" : "rules.news.agreed.already";
    return Pages.seeOther(PATH, new Toast(viewer.say(said), null));
  }

  private EditionCard card(Viewer viewer, Standing one, boolean listed) {
    var edition = one.edition();
    var now = edition.now();
    return new EditionCard(
        edition.was().id(),
        edition.was().title().in(viewer.voice().language()),
        edition.was().version(),
        now == null ? null : now.version(),
        edition.replaced(),
        one.binds(),
        one.agreed(),
        edition.loosened().stream()
            .map(rule -> PackTexts.say(rule, known(edition), viewer.voice()))
            .toList(),
        listed ? trial(viewer, one) : null);
  }

  /** A rule that is gone is said as it was; one that begins earlier or ends later as it is. */
  private static List<Pack> known(Superseded edition) {
    return Stream.concat(Stream.of(edition.was()), Optional.ofNullable(edition.now()).stream())
        .toList();
  }

  private Trial trial(Viewer viewer, Standing one) {
    var edition = one.edition();
    var packs = known(edition);
    return one.binds()
        ? lines.instead(
            viewer,
            false,
            viewer.say("rules.news.would"),
            tx -> rules.agreed(tx, edition.was().id()),
            packs)
        : lines.between(
            viewer,
            false,
            viewer.say("rules.news.does"),
            tx -> rules.asBefore(tx, edition),
            tx -> rules.of(tx).book(),
            packs.reversed());
  }
}
