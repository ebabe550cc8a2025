package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.entry.PersonForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed about somebody who is to be invited.
 *
 * @param roleWord lower case, as the form sends it
 */
public record PersonCard(String name, String email, String roleWord, String language) {

  static PersonCard read(Map<String, String> fields, Voice voice) {
    return new PersonCard(
        fields.getOrDefault("nombre", "").strip(),
        fields.getOrDefault("correo", "").strip().toLowerCase(Locale.ROOT),
        fields.getOrDefault("rol", ""),
        voice.language().code());
  }

  static PersonCard blank(Voice voice) {
    return new PersonCard("", "", "agent", voice.language().code());
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    PersonForm.checkName(voice, name, problems);
    PersonForm.checkEmail(voice, email, problems);
    if (role(roleWord).isEmpty()) {
      problems.add("rol", voice.say("settings.people.role.missing"));
    }
    return problems;
  }

  /** Only after {@link #problems} found none. */
  Role role() {
    return role(roleWord).orElseThrow();
  }

  static Optional<Role> role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  /** Every role with what it may do. */
  public static List<Option> roles(Voice voice) {
    return Arrays.stream(Role.values())
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .map(word -> new Option(word, voice.say("settings.people.role." + word)))
        .toList();
  }
}
