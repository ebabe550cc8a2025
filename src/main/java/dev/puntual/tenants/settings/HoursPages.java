package dev.puntual.tenants.settings;

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
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.ContactWindow;
import dev.puntual.tenants.Countries;
import dev.puntual.tenants.FirstHours;
import dev.puntual.tenants.HoursLaw;
import dev.puntual.tenants.SettingsPages;
import dev.puntual.tenants.WindowRows;
import gg.jte.models.runtime.JteModel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** When we may write: hours of the week, and the holidays of a year. */
@Controller
final class HoursPages {

  static final String PATH = "/ajustes/horario";

  private static final SqlFile HOLIDAYS = SqlFile.beside(HoursPages.class, "holiday_year");
  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Audit audit;
  private final ClosedDays closed;
  private final SettingsPages pages;
  private final ObjectProvider<HoursLaw> laws;

  HoursPages(
      TenantTransactions tenants, Audit audit, SettingsPages pages, ObjectProvider<HoursLaw> laws) {
    this.tenants = tenants;
    this.audit = audit;
    this.closed = new ClosedDays(audit);
    this.pages = pages;
    this.laws = laws;
  }

  /**
   * @param wanted a year; anything else is the present one
   */
  @GetMapping(PATH)
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> show(
      Viewer viewer, @RequestParam(name = "anio", defaultValue = "0") int wanted) {
    int year = wanted < 2020 || wanted > 2035 ? viewer.today().value().getYear() : wanted;
    return Pages.html(page(viewer, current(viewer), year, Problems.none()));
  }

  @PostMapping(PATH)
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> change(Viewer viewer, @RequestParam Map<String, String> fields) {
    var form = HoursForm.read(fields);
    var problems = Problems.none();
    var window = form.window(viewer.voice(), problems);
    if (!problems.any()) {
      object(viewer, window, problems);
    }
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, viewer.today().value().getYear(), problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> {
          WindowRows.write(tx, window);
          audit.record(tx, viewer.identity().personId(), "hours.changed", "", said(form));
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("settings.hours.saved"), null));
  }

  /** Hours may be narrower than the law, never wider. */
  private void object(Viewer viewer, ContactWindow window, Problems problems) {
    var country = viewer.identity().country();
    laws.forEach(
        law ->
            law.against(window, country, viewer.voice())
                .forEach((day, sentence) -> problems.add("dia-" + day.getValue(), sentence)));
  }

  @PostMapping(PATH + "/cierres")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> close(Viewer viewer, @RequestParam(defaultValue = "") String dia) {
    var problems = Problems.none();
    var day = ClosedDays.read(dia, viewer.voice(), problems);
    if (problems.any()) {
      int year = viewer.today().value().getYear();
      return Pages.invalid(page(viewer, current(viewer), year, problems));
    }
    tenants.run(viewer.tenant(), tx -> closed.add(tx, day, viewer.identity().personId()));
    return Pages.seeOther(
        PATH, new Toast(viewer.say("settings.closed.added", viewer.voice().fullDay(day)), null));
  }

  @PostMapping(PATH + "/cierres/{day}/quitar")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> open(Viewer viewer, @PathVariable LocalDate day) {
    tenants.run(viewer.tenant(), tx -> closed.remove(tx, day, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("settings.closed.removed"), null));
  }

  private JteModel page(Viewer viewer, HoursForm form, int year, Problems problems) {
    var days = tenants.in(viewer.tenant(), tx -> closed.from(tx, viewer.today().value()));
    return PAGES.settingsHours(
        viewer, pages.of(viewer), form, start(viewer), days, holidays(viewer, year), problems);
  }

  /** What a company of this country begins with, in a sentence, and in another why. */
  private static List<String> start(Viewer viewer) {
    var country = viewer.identity().country();
    var first = FirstHours.of(country);
    var days = first.window().days();
    var weekday = Objects.requireNonNull(days.get(DayOfWeek.MONDAY));
    var saturday = days.get(DayOfWeek.SATURDAY);
    var voice = viewer.voice();
    var said =
        saturday == null
            ? voice.say(
                "settings.hours.start.week", name(viewer), weekday.opens(), weekday.closes())
            : voice.say(
                "settings.hours.start.saturday",
                name(viewer),
                weekday.opens(),
                weekday.closes(),
                saturday.opens(),
                saturday.closes());
    return first.law().isEmpty()
        ? List.of(said)
        : List.of(said, voice.say("settings.hours.start.law", first.law()));
  }

  private HoursForm current(Viewer viewer) {
    return tenants.in(
        viewer.tenant(),
        tx -> HoursForm.of(ContactCalendars.load(tx, List.of(), viewer.today().value()).window()));
  }

  private HolidayYear holidays(Viewer viewer, int year) {
    return new HolidayYear(
        year, name(viewer), tenants.in(viewer.tenant(), tx -> days(tx, viewer, year)));
  }

  private static String name(Viewer viewer) {
    var country = viewer.identity().country();
    var language = viewer.voice().language();
    return Countries.of(country).map(known -> known.name(language)).orElse(country);
  }

  private static List<HolidayYear.Day> days(TenantTx tx, Viewer viewer, int year) {
    return tx.sql(HOLIDAYS)
        .param("from", LocalDate.of(year, 1, 1))
        .param("until", LocalDate.of(year + 1, 1, 1))
        .query((row, _) -> HolidayYear.Day.read(row, viewer.voice().language()))
        .list();
  }

  private static String said(HoursForm form) {
    return String.join(
        " ",
        form.days().stream()
            .filter(day -> !day.opens().isEmpty())
            .map(day -> day.weekday().getValue() + ":" + day.opens() + "–" + day.closes())
            .toList());
  }
}
