package dev.puntual.api.keys;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Ajustes, API: the company's keys, and an example to copy. */
@Controller
@Permission(Right.ADMINISTER)
@RequestMapping(KeyPages.PATH)
final class KeyPages {

  static final String PATH = "/ajustes/api";

  private static final int LONGEST_NAME = 80;

  private final Keys keys;
  private final SettingsPages pages;
  private final PublicAddress address;

  KeyPages(Keys keys, SettingsPages pages, PublicAddress address) {
    this.keys = keys;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    return Pages.html(page(viewer, null, "", Problems.none()));
  }

  /** The key is in this answer and nowhere else, so nobody may keep the answer. */
  @PostMapping
  ResponseEntity<byte[]> make(
      Viewer viewer,
      @RequestParam(name = "nombre", defaultValue = "") String typed,
      @RequestParam(name = "abre", defaultValue = "") List<String> opens) {
    var name = typed.strip();
    var problems = Problems.none();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add("nombre", viewer.say("api.name.wrong", LONGEST_NAME));
      return Pages.invalid(page(viewer, null, name, problems));
    }
    var key = keys.make(viewer.tenant(), name, Holder.kept(opens), viewer.identity().personId());
    var page = Pages.html(page(viewer, key, "", problems));
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(page.getBody());
  }

  @PostMapping("/{key}/revocar")
  ResponseEntity<byte[]> revoke(Viewer viewer, @PathVariable UUID key) {
    if (!keys.revoke(viewer.tenant(), key, viewer.identity().personId())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Pages.seeOther(PATH, new Toast(viewer.say("api.revoked"), null));
  }

  private JteModel page(Viewer viewer, @Nullable String fresh, String name, Problems problems) {
    return new StaticTemplates()
        .apiKeys(
            viewer,
            pages.of(viewer),
            keys.of(viewer.tenant()),
            new KeysView(address.at(""), fresh, name),
            problems);
  }
}
