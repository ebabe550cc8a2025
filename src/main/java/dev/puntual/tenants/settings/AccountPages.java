package dev.puntual.tenants.settings;

import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import dev.puntual.tenants.entry.PasswordChange;
import dev.puntual.tenants.entry.PersonForm;
import dev.puntual.tenants.entry.Session;
import dev.puntual.tenants.entry.SessionFilter;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One's own name, language and password. */
@Controller
@Permission(Right.LOOK)
final class AccountPages {

  static final String PATH = "/ajustes/cuenta";

  private static final SqlFile SELF = SqlFile.beside(AccountPages.class, "person_self");

  private final TenantTransactions tenants;
  private final PasswordChange passwords;
  private final SettingsPages pages;

  AccountPages(TenantTransactions tenants, PasswordChange passwords, SettingsPages pages) {
    this.tenants = tenants;
    this.passwords = passwords;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer, HttpServletRequest request) {
    var session = session(request);
    return Pages.html(page(viewer, session, session.name(), phone(session), Problems.none()));
  }

  private String phone(Session session) {
    return OtherTime.away(
        () -> tenants.in(session.home(), tx -> OwnTelephone.of(tx, session.person())));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> change(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "nombre", defaultValue = "") String name,
      @RequestParam(name = "idioma", defaultValue = "es") String language,
      @RequestParam(name = "telefono", defaultValue = "") String typed) {
    var phone = OwnTelephone.plain(typed);
    var session = session(request);
    var problems = Problems.none();
    PersonForm.checkName(viewer.voice(), name.strip(), problems);
    OwnTelephone.check(viewer.voice(), phone, problems);
    if (problems.any()) {
      return Pages.invalid(page(viewer, session, name, typed, problems));
    }
    OtherTime.away(
        () ->
            tenants.in(
                session.home(),
                tx ->
                    tx.sql(SELF)
                        .param("name", name.strip())
                        .param("language", Language.ofTeam(language).code())
                        .param("phone", phone)
                        .param("person", session.person())
                        .update()));
    return Pages.seeOther(PATH, new Toast(viewer.say("settings.saved"), null));
  }

  @PostMapping(PATH + "/clave")
  ResponseEntity<byte[]> changePassword(
      Viewer viewer,
      HttpServletRequest request,
      @RequestParam(name = "clave-actual", defaultValue = "") String current,
      @RequestParam(name = "clave", defaultValue = "") String password) {
    var session = session(request);
    var problems = Problems.none();
    var personal = List.of(session.name(), session.email(), session.company());
    PersonForm.checkPassword(viewer.voice(), password, personal, problems);
    if (!problems.any()) {
      switch (passwords.change(session, current, password, request.getRemoteAddr())) {
        case DONE -> {
          return Pages.seeOther(PATH, new Toast(viewer.say("settings.account.changed"), null));
        }
        case WRONG -> problems.add("clave-actual", viewer.say("settings.account.wrong"));
        case TOO_MANY -> problems.add("clave-actual", viewer.say("settings.account.many"));
      }
    }
    return Pages.invalid(page(viewer, session, session.name(), phone(session), problems));
  }

  private JteModel page(
      Viewer viewer, Session session, String name, String phone, Problems problems) {
    return new StaticTemplates()
        .settingsAccount(viewer, pages.of(viewer), session.email(), name, phone, problems);
  }

  private static Session session(HttpServletRequest request) {
    return SessionFilter.of(request)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
