package dev.puntual.desk.debtor;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody typed about a contact.
 *
 * @param contact id of the contact being corrected; empty for a new one
 * @param traits what speaks against the addresses, joined by blanks
 */
public record ContactForm(
    String contact, String name, String part, String email, String phone, String traits) {

  public static final ContactForm BLANK = new ContactForm("", "", "payer", "", "", "");

  static ContactForm of(String contact, Map<String, String> typed) {
    return new ContactForm(
        contact,
        typed.getOrDefault("nombre", "").strip(),
        typed.getOrDefault("papel", "payer"),
        typed.getOrDefault("correo", "").strip(),
        typed.getOrDefault("telefono", "").strip(),
        Arrays.stream(Contacts.Trait.values())
            .map(Contacts.Trait::code)
            .filter(typed::containsKey)
            .collect(Collectors.joining(" ")));
  }

  /** The reason, beside the field it is about. */
  Problems problems(Voice voice, Contacts.Saved saved) {
    return switch (saved) {
      case Contacts.Saved.Kept _ -> Problems.none();
      case Contacts.Saved.NoAddress _ -> problem(voice, "correo", "neither");
      case Contacts.Saved.BadEmail _ -> problem(voice, "correo", "email");
      case Contacts.Saved.TooLong _ -> problem(voice, "nombre", "long");
    };
  }

  private static Problems problem(Voice voice, String field, String error) {
    return Problems.none().add(field, voice.say("desk.contact.error." + error));
  }

  Contacts.Entry entry() {
    return new Contacts.Entry(name, role(), email, phone, marked());
  }

  private Set<Contacts.Trait> marked() {
    return Arrays.stream(Contacts.Trait.values())
        .filter(trait -> marked(trait.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether this speaks against the addresses. */
  public boolean marked(String trait) {
    return List.of(traits.split(" ", -1)).contains(trait);
  }

  private ContactRole role() {
    return Arrays.stream(ContactRole.values())
        .filter(role -> role.code().equals(part))
        .findFirst()
        .orElse(ContactRole.OTHER);
  }
}
