package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsal;
import dev.puntual.dunning.Rehearsed;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The lists behind the figures of a rehearsal, whole, as files. It is rehearsed again for it, since
 * of a rehearsal nothing is kept but its sums.
 */
@Controller
@Permission(Right.DECIDE)
class RehearsalPeople {

  static final String PATH = RehearsalPages.PATH + "/clientes.csv";

  private final TenantTransactions tenants;
  private final Rehearsal rehearsal;
  private final Rehearsals<Optional<Rehearsed>> rehearsals;
  private final RuleTexts texts;

  RehearsalPeople(
      TenantTransactions tenants,
      Rehearsal rehearsal,
      Rehearsals<Optional<Rehearsed>> rehearsals,
      RuleTexts texts) {
    this.tenants = tenants;
    this.rehearsal = rehearsal;
    this.rehearsals = rehearsals;
    this.texts = texts;
  }

  @GetMapping(PATH)
  ResponseEntity<InputStreamResource> file(
      Viewer viewer,
      @RequestParam(name = "lista", defaultValue = "heard") String list,
      @RequestParam(name = "borrador", defaultValue = "0") int draft,
      @RequestParam(name = "dias", required = false) @Nullable Integer days,
      @RequestParam(name = "pagan", defaultValue = "nadie") String paying,
      @RequestParam(name = "desde", defaultValue = "0") int monthsAgo) {
    var part = part(list);
    var asked = new RehearsalChoice(draft, days, paying, monthsAgo).rehearsed(draft);
    return Download.csv(
        viewer.say("dunning.rehearsal.file." + part(part), asked.days()),
        viewer.voice(),
        sheet -> {
          sheet.row(head(viewer, part));
          rehearsals.inTurn(
              () ->
                  tenants.run(
                      viewer.tenant(),
                      tx ->
                          rehearsal.each(
                              tx,
                              asked.question(),
                              List.of(part),
                              person -> sheet.row(cells(viewer, person)))));
        });
  }

  private static Rehearsed.Part part(String list) {
    return Stream.of(Rehearsed.Part.values())
        .filter(one -> part(one).equals(list))
        .findFirst()
        .orElse(Rehearsed.Part.HEARD);
  }

  private static String part(Rehearsed.Part part) {
    return RehearsalView.Asked.code(part);
  }

  private static List<Object> head(Viewer viewer, Rehearsed.Part part) {
    var columns =
        switch (part) {
          case HEARD -> List.of("messages", "week");
          case OVER -> List.of("meant", "stopped", "moved", "rule");
          case QUIET -> List.of("why", "debts");
        };
    var head = new ArrayList<Object>();
    head.add(viewer.say("dunning.rehearsal.file.code"));
    head.add(viewer.say("dunning.rehearsal.who"));
    columns.forEach(column -> head.add(viewer.say("dunning.rehearsal." + column)));
    return head;
  }

  private List<Object> cells(Viewer viewer, Rehearsed.Person person) {
    var cells = new ArrayList<Object>(List.of(person.code(), person.name()));
    switch (person) {
      case Rehearsed.Heard one -> cells.addAll(List.of(one.messages(), one.inAWeek()));
      case Rehearsed.Over one ->
          cells.addAll(
              List.of(
                  one.messages(),
                  one.stopped(),
                  one.moved(),
                  texts.say(one.rule(), viewer.voice())));
      case Rehearsed.Someone one ->
          cells.addAll(
              List.of(viewer.say("dunning.rehearsal.why." + one.why().code()), one.debts()));
    }
    return cells;
  }
}
