package dev.puntual.rules.web;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.packs.MalformedPack;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.PackReader;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Which planned messages tighter limits or a new text of a pack would change, before they count.
 */
@Controller
@Permission(Right.DECIDE)
final class TrialPages {

  static final String PATH = RulesPages.PATH + "/ensayo";

  /** Bytes of a pack; the longest that came with the program has a tenth of it. */
  private static final long LARGEST = 256L << 10;

  private final TenantTransactions tenants;
  private final ContactRules rules;
  private final TrialLines lines;
  private final SettingsPages pages;

  TrialPages(
      TenantTransactions tenants, ContactRules rules, TrialLines lines, SettingsPages pages) {
    this.tenants = tenants;
    this.rules = rules;
    this.lines = lines;
    this.pages = pages;
  }

  /** Tries the caps of the address; without any, shows those in force to begin with. */
  @GetMapping(PATH)
  ResponseEntity<byte[]> caps(Viewer viewer, @RequestParam Map<String, String> fields) {
    var problems = Problems.none();
    if (!fields.containsKey("semana") && !fields.containsKey("horas")) {
      return Pages.html(page(viewer, inForce(viewer), null, problems));
    }
    var form = CapsForm.read(fields);
    var country = viewer.identity().country();
    var caps = form.caps(country, rules.packs(), viewer.voice(), problems);
    if (problems.any()) {
      return Pages.invalid(page(viewer, form, null, problems));
    }
    var tested = viewer.say("rules.trial.caps", said(viewer, caps));
    var trial = lines.instead(viewer, true, tested, tx -> rules.trying(tx, caps), rules.packs());
    return Pages.html(page(viewer, form, trial, problems));
  }

  private CapsForm inForce(Viewer viewer) {
    return CapsForm.of(tenants.in(viewer.tenant(), rules::caps));
  }

  private static String said(Viewer viewer, Caps caps) {
    var week = caps.perWeek();
    var hours = caps.hoursBetween();
    if (week == null) {
      return hours == null
          ? viewer.say("rules.trial.caps.none")
          : viewer.say("rules.trial.caps.hours", hours);
    }
    return hours == null
        ? viewer.say("rules.trial.caps.week", week)
        : viewer.say("rules.trial.caps.both", week, hours);
  }

  /** Tries the text of a pack; it is read, asked and forgotten. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> pack(
      Viewer viewer, @RequestParam(name = "archivo", required = false) @Nullable MultipartFile file)
      throws IOException {
    var problems = Problems.none();
    var pack = read(viewer, file, problems);
    if (pack.isEmpty()) {
      return Pages.invalid(page(viewer, inForce(viewer), null, problems));
    }
    var candidate = pack.get();
    var tested =
        viewer.say(
            "rules.trial.pack",
            candidate.title().in(viewer.voice().language()),
            candidate.version());
    var trial =
        lines.instead(viewer, false, tested, tx -> rules.trying(tx, candidate), List.of(candidate));
    return Pages.html(page(viewer, inForce(viewer), trial, problems));
  }

  private static Optional<Pack> read(Viewer viewer, @Nullable MultipartFile file, Problems problems)
      throws IOException {
    if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
      problems.add("archivo", viewer.say("rules.trial.file.none", LARGEST >> 10));
      return Optional.empty();
    }
    try {
      var text = new String(file.getBytes(), StandardCharsets.UTF_8);
      return Optional.of(PackReader.read(viewer.say("rules.trial.file.name"), text));
    } catch (MalformedPack e) {
      problems.add("archivo", viewer.say("rules.trial.file.wrong", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private JteModel page(Viewer viewer, CapsForm form, @Nullable Trial trial, Problems problems) {
    return new StaticTemplates().rulesTrial(viewer, pages.of(viewer), form, trial, problems);
  }
}
