package dev.puntual.tenants.entry;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.TypedEmail;
import dev.puntual.platform.web.Voice;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was typed about a person, password included. */
public record PersonForm(String name, String email, String password) {

  private static final int LONGEST = 120;

  static PersonForm read(Map<String, String> fields) {
    return new PersonForm(
        fields.getOrDefault("nombre", "").strip(),
        fields.getOrDefault("correo", "").strip().toLowerCase(Locale.ROOT),
        fields.getOrDefault("clave", ""));
  }

  static PersonForm blank() {
    return new PersonForm("", "", "");
  }

  void check(Voice voice, String company, Problems problems) {
    checkName(voice, name, problems);
    checkEmail(voice, email, problems);
    checkPassword(voice, password, List.of(name, email, company), problems);
  }

  public static void checkName(Voice voice, String name, Problems problems) {
    if (name.isEmpty()) {
      problems.add("nombre", voice.say("entry.name.missing"));
    } else if (name.length() > LONGEST) {
      problems.add("nombre", voice.say("entry.name.long", LONGEST));
    }
  }

  public static void checkEmail(Voice voice, String email, Problems problems) {
    if (email.isEmpty()) {
      problems.add("correo", voice.say("entry.email.missing"));
    } else {
      TypedEmail.check(problems, "correo", email, voice, "entry.email.wrong");
    }
  }

  /** Says what is wrong with a new password, in the field {@code clave}. */
  public static void checkPassword(
      Voice voice, String password, List<String> personal, Problems problems) {
    if (password.isEmpty()) {
      problems.add("clave", voice.say("entry.password.missing"));
      return;
    }
    PasswordRules.problem(password, personal)
        .ifPresent(reason -> problems.add("clave", voice.say(reason.key(), password.length())));
  }

  @Override
  public String toString() {
    return "PersonForm";
  }
}
