package dev.puntual.desk.permissions;

import dev.puntual.desk.Deeds;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody told a person of the company to stop, or that they want to be written to after all. */
@Controller
class PermitStops {

  private static final String PERSON = "persona";
  private static final String ANY = "any ";

  private final PermitPages pages;
  private final Suppressions suppressions;
  private final Deeds deeds;
  private final InstantSource clock;

  PermitStops(PermitPages pages, Suppressions suppressions, Deeds deeds, InstantSource clock) {
    this.pages = pages;
    this.suppressions = suppressions;
    this.deeds = deeds;
    this.clock = clock;
  }

  @PostMapping("/cartera/{debtor}/permisos/bajas")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> stop(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "donde", defaultValue = "") String where,
      @RequestParam(name = "nota", defaultValue = "") String note) {
    return pages.with(
        viewer,
        debtor,
        (tx, permit) -> {
          var reaches = reaches(permit, where);
          if (note.isBlank() || reaches.isEmpty()) {
            var field = reaches.isEmpty() ? "donde-baja" : "nota";
            var wrong = Problems.none().add(field, viewer.say("desk.permit.wrong." + field));
            return Pages.invalid(PermitPages.html(viewer, permit, PermitForm.BLANK, wrong));
          }
          var evidence =
              new Evidence(
                  clock.instant(),
                  debtor,
                  null,
                  "",
                  "",
                  "",
                  PermitForm.clipped(note),
                  viewer.identity().personId());
          suppressions.suppress(
              tx,
              reaches.stream().map(reach -> new Stop(reach, StopCause.PERSON, evidence)).toList());
          deeds.about(tx, viewer, "stopped", permit.id(), "");
          return done(viewer, debtor, "desk.permit.stop.done");
        });
  }

  /** Only a stop of this debtor that still stands, and only with a reason. */
  @PostMapping("/cartera/{debtor}/permisos/bajas/{stop}/fin")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> lift(
      Viewer viewer,
      @PathVariable UUID debtor,
      @PathVariable UUID stop,
      @RequestParam(name = "porque", defaultValue = "") String reason) {
    return pages.with(
        viewer,
        debtor,
        (tx, permit) -> {
          if (permit.stops().stream().noneMatch(one -> one.id().equals(stop))) {
            return done(viewer, debtor, "desk.permit.lift.none");
          }
          if (reason.isBlank()) {
            var wrong =
                Problems.none().add("porque-" + stop, viewer.say("desk.permit.wrong.porque"));
            return Pages.invalid(PermitPages.html(viewer, permit, PermitForm.BLANK, wrong));
          }
          var lift =
              new Suppressions.Lift(
                  viewer.identity().personId(), permit.code(), PermitForm.clipped(reason), "");
          return done(
              viewer,
              debtor,
              suppressions.lift(tx, stop, lift)
                  ? "desk.permit.lift.done"
                  : "desk.permit.lift.none");
        });
  }

  private static ResponseEntity<byte[]> done(Viewer viewer, UUID debtor, String words) {
    return Pages.seeOther("/cartera/" + debtor + "/permisos", new Toast(viewer.say(words), null));
  }

  /** Whoever means everything means every address that is known, and those that come. */
  private static List<Reach> reaches(Permit permit, String where) {
    if (where.equals(PERSON)) {
      return Stream.<Reach>concat(
              Stream.of(new Reach.Person(permit.id().value())),
              permit.addresses().stream().map(address -> new Reach.Address(null, address)))
          .toList();
    }
    var everywhere =
        permit.addresses().stream()
            .filter(address -> where.equals(ANY + address))
            .map(address -> new Reach.Address(null, address))
            .findFirst();
    return everywhere.or(() -> here(permit, where)).<List<Reach>>map(List::of).orElseGet(List::of);
  }

  private static Optional<Reach.Address> here(Permit permit, String where) {
    return permit.ways().stream()
        .filter(way -> way.code().equals(where))
        .map(way -> new Reach.Address(PermitForm.channel(way.channel()), way.address()))
        .findFirst();
  }
}
