package dev.puntual.dunning.web;

import dev.puntual.dunning.Strategies;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Strategies beside the house's: begun, named, ordered, dropped and taken back. */
@Controller
@Permission(Right.DECIDE)
class StrategyListPages {

  private static final String PATH = StrategyPages.PATH;
  private static final int LONGEST_NAME = 60;

  private final TenantTransactions tenants;
  private final Strategies strategies;
  private final Audit audit;

  StrategyListPages(TenantTransactions tenants, Strategies strategies, Audit audit) {
    this.tenants = tenants;
    this.strategies = strategies;
    this.audit = audit;
  }

  @PostMapping(PATH + "/nueva")
  ResponseEntity<byte[]> add(
      Viewer viewer,
      @RequestParam("nombre") String name,
      @RequestParam("segmento") String segment) {
    var id = segment(segment);
    if (!usable(name) || id.isEmpty()) {
      return Pages.seeOther(PATH, new Toast(viewer.say("dunning.strategy.new.wrong"), null));
    }
    var number =
        tenants.in(
            viewer.tenant(),
            tx -> {
              var added = strategies.add(tx, name.strip(), id.get());
              added.ifPresent(
                  _ ->
                      audit.record(
                          tx, viewer.identity().personId(), "strategy.added", "", name.strip()));
              return added;
            });
    return number
        .map(
            one ->
                Pages.seeOther(
                    StrategyPages.at(one),
                    new Toast(viewer.say("dunning.strategy.new.done"), null)))
        .orElseGet(
            () ->
                Pages.seeOther(
                    PATH,
                    new Toast(viewer.say("dunning.strategy.new.many", Strategies.MOST), null)));
  }

  @PostMapping(PATH + "/datos")
  ResponseEntity<byte[]> change(
      Viewer viewer,
      @RequestParam("e") int strategy,
      @RequestParam("nombre") String name,
      @RequestParam("segmento") String segment,
      @RequestParam("orden") String order) {
    var id = segment(segment);
    boolean readable = usable(name) && id.isPresent() && order.strip().matches("[0-9]{1,4}");
    boolean changed =
        readable
            && tenants.in(
                viewer.tenant(),
                tx ->
                    strategies.change(
                        tx, strategy, name.strip(), id.get(), Integer.parseInt(order.strip())));
    return Pages.seeOther(
        StrategyPages.at(strategy),
        new Toast(
            viewer.say(changed ? "dunning.strategy.changed" : "dunning.strategy.new.wrong"), null));
  }

  @PostMapping(PATH + "/baja")
  ResponseEntity<byte[]> drop(Viewer viewer, @RequestParam("e") int strategy) {
    boolean dropped = tenants.in(viewer.tenant(), tx -> strategies.drop(tx, strategy));
    return dropped
        ? Pages.seeOther(
            PATH, new Toast(viewer.say("dunning.strategy.dropped"), PATH + "/alta?e=" + strategy))
        : Pages.seeOther(PATH, new Toast(viewer.say("dunning.strategy.nothing"), null));
  }

  @PostMapping(PATH + "/alta")
  ResponseEntity<byte[]> restore(Viewer viewer, @RequestParam("e") int strategy) {
    tenants.run(viewer.tenant(), tx -> strategies.restore(tx, strategy));
    return Pages.seeOther(
        StrategyPages.at(strategy), new Toast(viewer.say("dunning.strategy.restored"), null));
  }

  private static boolean usable(String name) {
    return !name.isBlank() && name.strip().length() <= LONGEST_NAME;
  }

  private static Optional<UUID> segment(String text) {
    return text.matches("[0-9a-f-]{36}") ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
