package dev.puntual.tenants.settings;

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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who works here: invite, give a role, shut the door, open it again. */
@Controller
@Permission(Right.ADMINISTER)
final class PeoplePages {

  static final String PATH = "/ajustes/personas";

  private final Team team;
  private final SettingsPages pages;
  private final PublicAddress address;

  PeoplePages(Team team, SettingsPages pages, PublicAddress address) {
    this.team = team;
    this.pages = pages;
    this.address = address;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    return Pages.html(page(viewer, PersonCard.blank(viewer.voice()), Problems.none(), null));
  }

  /** The link is shown in this answer and never again: only its hash is kept. */
  @PostMapping(PATH)
  ResponseEntity<byte[]> invite(Viewer viewer, @RequestParam Map<String, String> fields) {
    var card = PersonCard.read(fields, viewer.voice());
    var problems = card.problems(viewer.voice());
    if (!problems.any()) {
      var path = team.invite(viewer.tenant(), viewer.identity().personId(), card);
      if (path.isPresent()) {
        return linkShown(viewer, path.get());
      }
      problems.add("correo", viewer.say("settings.people.known"));
    }
    return Pages.invalid(page(viewer, card, problems, null));
  }

  @PostMapping(PATH + "/{person}/enlace")
  ResponseEntity<byte[]> newLink(Viewer viewer, @PathVariable UUID person) {
    return team.newLink(viewer.tenant(), viewer.identity().personId(), person)
        .map(path -> linkShown(viewer, path))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping(PATH + "/{person}/rol")
  ResponseEntity<byte[]> giveRole(
      Viewer viewer, @PathVariable UUID person, @RequestParam("rol") String word) {
    var role =
        PersonCard.role(word)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return told(
        viewer,
        team.giveRole(viewer.tenant(), viewer.identity().personId(), person, role),
        "settings.people.role.given");
  }

  @PostMapping(PATH + "/{person}/baja")
  ResponseEntity<byte[]> disable(Viewer viewer, @PathVariable UUID person) {
    return told(
        viewer,
        team.disable(viewer.tenant(), viewer.identity().personId(), person),
        "settings.people.disabled");
  }

  @PostMapping(PATH + "/{person}/alta")
  ResponseEntity<byte[]> enable(Viewer viewer, @PathVariable UUID person) {
    return told(
        viewer,
        team.enable(viewer.tenant(), viewer.identity().personId(), person),
        "settings.people.enabled");
  }

  private ResponseEntity<byte[]> told(Viewer viewer, TeamChange change, String done) {
    return switch (change) {
      case DONE -> Pages.seeOther(PATH, new Toast(viewer.say(done), null));
      case LAST_ADMIN -> {
        var problems = Problems.none().add("equipo", viewer.say("settings.people.last"));
        yield Pages.invalid(page(viewer, PersonCard.blank(viewer.voice()), problems, null));
      }
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private ResponseEntity<byte[]> linkShown(Viewer viewer, String path) {
    var blank = PersonCard.blank(viewer.voice());
    return Pages.html(page(viewer, blank, Problems.none(), address.at(path)));
  }

  private JteModel page(Viewer viewer, PersonCard card, Problems problems, @Nullable String link) {
    var people = team.of(viewer.tenant());
    return new StaticTemplates()
        .settingsPeople(viewer, pages.of(viewer), people, card, problems, link);
  }
}
