package dev.puntual.tenants.settings;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.UUID;
import java.util.regex.Pattern;

/** The telephone of somebody of the team: letters name it, and test messages go there. */
final class OwnTelephone {

  private static final SqlFile READ = SqlFile.beside(OwnTelephone.class, "person_phone");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{7,14}");

  private OwnTelephone() {}

  static String of(TenantTx tx, UUID person) {
    return tx.sql(READ).param("person", person).query(String.class).optional().orElse("");
  }

  /** Without what people write between figures. */
  static String plain(String typed) {
    return typed.replaceAll("[\\s().-]", "");
  }

  /** It may stay empty. */
  static void check(Voice voice, String plain, Problems problems) {
    if (!plain.isEmpty() && !NUMBER.matcher(plain).matches()) {
      problems.add("telefono", voice.say("settings.account.phone.wrong"));
    }
  }
}
