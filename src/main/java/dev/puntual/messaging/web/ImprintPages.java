package dev.puntual.messaging.web;

import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Imprint;
import dev.puntual.messaging.Imprints;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the company says of itself in its messages, where a law asks for it. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(ImprintPages.PATH)
final class ImprintPages {

  static final String PATH = "/ajustes/datos-en-mensajes";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();
  private static final Pattern SECURE = Pattern.compile("https://[^\\s/]+\\.[^\\s]+");
  private static final int LONGEST = 200;

  private final TenantTransactions tenants;
  private final Imprints imprints;
  private final Gaps gaps;
  private final RuleTexts texts;
  private final SettingsPages pages;

  ImprintPages(
      TenantTransactions tenants,
      Imprints imprints,
      Gaps gaps,
      RuleTexts texts,
      SettingsPages pages) {
    this.tenants = tenants;
    this.imprints = imprints;
    this.gaps = gaps;
    this.texts = texts;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    var imprint = tenants.in(viewer.tenant(), Imprints::of);
    return Pages.html(page(viewer, imprint, Problems.none()));
  }

  @PostMapping
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> fields) {
    var typed =
        new Imprint(
            "",
            "",
            field(fields, "domicilio"),
            field(fields, "numero"),
            field(fields, "privacidad"),
            field(fields, "quejas"),
            field(fields, "facultades"));
    var problems = problems(viewer, fields, typed);
    if (problems.any()) {
      return Pages.invalid(page(viewer, typed, problems));
    }
    tenants.run(viewer.tenant(), tx -> imprints.keep(tx, typed, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("messaging.imprint.saved"), null));
  }

  private JteModel page(Viewer viewer, Imprint imprint, Problems problems) {
    var missing = GapLine.of(tenants.in(viewer.tenant(), gaps::of), texts, viewer.voice());
    return TEMPLATES.messagingImprint(viewer, pages.of(viewer), imprint, missing, problems);
  }

  private static Problems problems(Viewer viewer, Map<String, String> fields, Imprint typed) {
    var problems = Problems.none();
    fields.forEach(
        (name, value) -> {
          if (value.strip().length() > LONGEST) {
            problems.add(name, viewer.say("messaging.text.fault.too_long", LONGEST));
          }
        });
    if (!typed.privacy().isEmpty() && !SECURE.matcher(typed.privacy()).matches()) {
      problems.add("privacidad", viewer.say("messaging.imprint.privacy.wrong"));
    }
    return problems;
  }

  /** In one line: what stands in a letter's small print opens no paragraph of its own. */
  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
  }
}
