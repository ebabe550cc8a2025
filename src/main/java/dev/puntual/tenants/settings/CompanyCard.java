package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.TypedEmail;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.entry.CompanyForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The settings of a company, as they stand or as they were typed.
 *
 * @param contactName whom debtors may ask; the three are written into every message
 * @param terms days until a document without a due date falls due, as typed
 * @param approval {@code first}: only the first plan waits for a person; {@code always}: each does
 */
public record CompanyCard(
    CompanyForm company,
    String contactName,
    String contactEmail,
    String contactPhone,
    String terms,
    String approval) {

  private static final int LONGEST = 120;
  private static final Pattern DAYS = Pattern.compile("\\d{1,3}");

  static CompanyCard read(ResultSet row, int number) throws SQLException {
    return new CompanyCard(
        new CompanyForm(
            row.getString("name"),
            row.getString("country"),
            row.getString("zone"),
            row.getString("currency"),
            row.getString("language")),
        row.getString("contact_name"),
        row.getString("contact_email"),
        row.getString("contact_phone"),
        String.valueOf(row.getInt("terms_days")),
        row.getString("approval"));
  }

  static CompanyCard typed(Map<String, String> fields) {
    return new CompanyCard(
        CompanyForm.read(fields),
        fields.getOrDefault("contacto", "").strip(),
        fields.getOrDefault("contacto-correo", "").strip(),
        fields.getOrDefault("contacto-telefono", "").strip(),
        fields.getOrDefault("plazo", "").strip(),
        fields.getOrDefault("aprobacion", ""));
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    company.check(voice, problems);
    if (contactName.length() > LONGEST) {
      problems.add("contacto", voice.say("settings.text.long", LONGEST));
    }
    if (!contactEmail.isEmpty()) {
      TypedEmail.check(problems, "contacto-correo", contactEmail, voice, "entry.email.wrong");
    }
    if (contactPhone.length() > 40) {
      problems.add("contacto-telefono", voice.say("settings.text.long", 40));
    }
    if (contactEmail.isEmpty() && contactPhone.isEmpty()) {
      problems.add("contacto-correo", voice.say("settings.company.contact.missing"));
    }
    if (!DAYS.matcher(terms).matches() || days() > 365) {
      problems.add("plazo", voice.say("settings.company.terms.wrong"));
    }
    if (!List.of("first", "always").contains(approval)) {
      problems.add("aprobacion", voice.say("settings.company.approval.missing"));
    }
    return problems;
  }

  int days() {
    return Integer.parseInt(terms);
  }

  /** When a plan waits for a person. */
  public static List<Option> approvals(Voice voice) {
    return List.of(
        new Option("first", voice.say("settings.company.approval.first")),
        new Option("always", voice.say("settings.company.approval.always")));
  }

  /** What differs, as {@code name: before → after}, for the audit trail. */
  String changesFrom(CompanyCard before) {
    var was = before.values();
    var changes = new StringBuilder();
    values()
        .forEach(
            (name, value) -> {
              var old = was.getOrDefault(name, "");
              if (!old.equals(value)) {
                changes.append(changes.isEmpty() ? "" : " · ");
                changes.append(name).append(": ").append(old).append(" → ").append(value);
              }
            });
    return changes.toString();
  }

  private Map<String, String> values() {
    var values = new TreeMap<String, String>();
    values.put("name", company.name());
    values.put("country", company.country());
    values.put("zone", company.zone());
    values.put("currency", company.currency());
    values.put("language", company.language());
    values.put("contact", contactName + " " + contactEmail + " " + contactPhone);
    values.put("terms", terms);
    values.put("approval", approval);
    return values;
  }
}
