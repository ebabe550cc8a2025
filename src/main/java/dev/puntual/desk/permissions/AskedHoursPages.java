package dev.puntual.desk.permissions;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.HoursAsked;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.RuleTexts;
import gg.jte.models.runtime.JteModel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In which hours one debtor asked to be reached. */
@Controller
class AskedHoursPages {

  private static final SqlFile WHO = SqlFile.beside(AskedHoursPages.class, "hours_who");

  private final TenantTransactions transactions;
  private final HoursAsked hours;
  private final RuleTexts texts;
  private final Deeds deeds;

  AskedHoursPages(TenantTransactions transactions, HoursAsked hours, RuleTexts texts, Deeds deeds) {
    this.transactions = transactions;
    this.hours = hours;
    this.texts = texts;
    this.deeds = deeds;
  }

  /** Who asks, and where they are. */
  private record Who(String name, Where where) {}

  @GetMapping("/cartera/{debtor}/horas")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> page(Viewer viewer, @PathVariable UUID debtor) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var word = HoursAsked.of(tx, new DebtorId(debtor));
          return Pages.html(
              html(tx, viewer, debtor, word.map(AskedForm::of).orElse(AskedForm.BLANK)));
        });
  }

  /** Refused where no rule would ever let anybody be reached then, with the rules that say so. */
  @PostMapping("/cartera/{debtor}/horas")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> keep(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "dias", defaultValue = "") List<String> days,
      @RequestParam(name = "desde", defaultValue = "") String from,
      @RequestParam(name = "hasta", defaultValue = "") String until,
      @RequestParam(name = "como", defaultValue = "") String how) {
    var form = new AskedForm(days, from, until, how, Problems.none());
    var voice = viewer.voice();
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var id = new DebtorId(debtor);
          var where = who(tx, debtor).where();
          var person = viewer.identity().personId();
          form.word(voice, Instant.EPOCH)
              .ifPresent(
                  word ->
                      hours
                          .keep(tx, id, where, word, person)
                          .forEach(rule -> form.problems().add("desde", shut(rule, voice))));
          if (form.problems().any()) {
            return Pages.invalid(html(tx, viewer, debtor, form));
          }
          deeds.about(tx, viewer, "hours", id, form.from() + "–" + form.until());
          return Pages.seeOther(
              "/cartera/" + debtor + "/horas", new Toast(viewer.say("desk.hours.done"), null));
        });
  }

  @PostMapping("/cartera/{debtor}/horas/ninguna")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> withdraw(Viewer viewer, @PathVariable UUID debtor) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          var id = new DebtorId(debtor);
          if (hours.withdraw(tx, id, viewer.identity().personId())) {
            deeds.about(tx, viewer, "hours_none", id, "");
          }
        });
    return Pages.seeOther(
        "/cartera/" + debtor + "/horas", new Toast(viewer.say("desk.hours.none.done"), null));
  }

  private String shut(String rule, Voice voice) {
    return HoursAsked.own(rule)
        ? voice.say("desk.hours.wrong.own")
        : voice.say("desk.hours.wrong.shut", texts.say(rule, voice));
  }

  private static JteModel html(TenantTx tx, Viewer viewer, UUID debtor, AskedForm form) {
    var stands = HoursAsked.of(tx, new DebtorId(debtor)).isPresent();
    return new StaticTemplates()
        .deskAskedhours(viewer, debtor, who(tx, debtor).name(), stands, form);
  }

  private static Who who(TenantTx tx, UUID debtor) {
    return tx.sql(WHO)
        .param("debtor", debtor)
        .query(
            (row, _) ->
                new Who(
                    row.getString("name"),
                    Where.of(
                        row.getString("country"), row.getString("part"), row.getString("zone"))))
        .optional()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
