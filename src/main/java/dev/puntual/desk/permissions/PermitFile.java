package dev.puntual.desk.permissions;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Both registers of one debtor as a file, for an authority or for themselves: oldest first. */
@Controller
@Permission(Right.WORK)
class PermitFile {

  private static final List<String> COLUMNS =
      List.of("when", "what", "way", "address", "basis", "wording", "offered", "evidence", "by");

  private final TenantTransactions transactions;
  private final Permits permits;

  PermitFile(TenantTransactions transactions, Permits permits) {
    this.transactions = transactions;
    this.permits = permits;
  }

  /** One line of the file. */
  private record Line(Instant at, List<Object> rest) {}

  @GetMapping("/cartera/{debtor}/permisos.csv")
  ResponseEntity<InputStreamResource> file(Viewer viewer, @PathVariable UUID debtor) {
    var permit =
        transactions
            .in(viewer.tenant(), tx -> permits.of(tx, new DebtorId(debtor)))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Download.csv(
        viewer.say("desk.permit.file", permit.code()),
        viewer.voice(),
        sheet -> {
          var head = new ArrayList<Object>();
          COLUMNS.forEach(column -> head.add(viewer.say("desk.permit.column." + column)));
          sheet.row(head);
          lines(viewer, permit)
              .sorted(Comparator.comparing(Line::at))
              .forEach(
                  line -> {
                    var cells = new ArrayList<Object>();
                    cells.add(line.at().toString());
                    cells.addAll(line.rest());
                    sheet.row(cells);
                  });
        });
  }

  private static Stream<Line> lines(Viewer viewer, Permit permit) {
    return Stream.concat(
        permit.words().stream().map(one -> said(viewer, one)),
        permit.stops().stream().flatMap(one -> stopped(viewer, one)));
  }

  private static Line said(Viewer viewer, Permit.Said one) {
    return new Line(
        one.at(),
        List.of(
            viewer.say(one.granted() ? "desk.permit.given" : "desk.permit.taken"),
            viewer.say("desk.permit.way." + one.channel()),
            one.address(),
            viewer.say("desk.permit.basis." + one.basis()),
            one.wording(),
            String.join(" ", one.offered()),
            one.evidence(),
            one.by()));
  }

  private static Stream<Line> stopped(Viewer viewer, Permit.Stopped one) {
    var stop =
        line(
            one.at(),
            viewer.say("desk.permit.cause." + one.cause()),
            viewer,
            one,
            one.note(),
            one.by());
    var lifted = one.lifted();
    return lifted == null
        ? Stream.of(stop)
        : Stream.of(
            stop,
            line(
                lifted.at(),
                viewer.say("desk.permit.lifted"),
                viewer,
                one,
                lifted.reason(),
                lifted.by()));
  }

  private static Line line(
      Instant at, String what, Viewer viewer, Permit.Stopped one, String evidence, String by) {
    return new Line(
        at,
        List.of(
            what,
            viewer.say("desk.permit.way." + one.channel()),
            one.address(),
            "",
            one.wording(),
            "",
            evidence,
            by));
  }
}
