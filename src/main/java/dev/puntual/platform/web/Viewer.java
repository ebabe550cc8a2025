package dev.puntual.platform.web;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page of the desk, and for which company. An argument of every desk controller.
 *
 * @param csrf the token that every form carries in its field {@code _csrf}
 * @param places the sidebar
 * @param toast what just happened, said once
 */
public record Viewer(
    Identity identity, Voice voice, String csrf, List<Place> places, @Nullable Toast toast) {

  /**
   * What the session knows of a visitor.
   *
   * @param company name of the company being looked at
   * @param country ISO 3166 code of the company; decides separators
   * @param clockTurned whether the product's day was set by hand (demo, rehearsal); the frame says
   *     so
   * @param companies the companies this person may enter, the present one among them
   * @param copyOf in a sandbox, the company it was copied from; the frame says so
   */
  public record Identity(
      TenantId tenant,
      String company,
      UUID personId,
      String person,
      Role role,
      Language language,
      String country,
      ZoneId zone,
      boolean clockTurned,
      List<Company> companies,
      @Nullable TenantId copyOf) {

    /** In a company that is no sandbox. */
    public Identity(
        TenantId tenant,
        String company,
        UUID personId,
        String person,
        Role role,
        Language language,
        String country,
        ZoneId zone,
        boolean clockTurned,
        List<Company> companies) {
      this(
          tenant,
          company,
          personId,
          person,
          role,
          language,
          country,
          zone,
          clockTurned,
          companies,
          null);
    }
  }

  private static final Pattern WORDS = Pattern.compile("\\s+");

  /** A company this person may enter. */
  public record Company(TenantId tenant, String name) {}

  public TenantId tenant() {
    return identity.tenant();
  }

  public Role role() {
    return identity.role();
  }

  /** Today where the company works. */
  public BusinessDate today() {
    return voice.today();
  }

  public String say(String key, Object... facts) {
    return voice.say(key, facts);
  }

  /** Two letters for the round mark beside a name. */
  public String initials() {
    return initials(identity.person());
  }

  /** One or two letters of a name: first and last word. */
  public static String initials(String name) {
    var words = WORDS.split(name.strip(), -1);
    var letters =
        words[0].isEmpty() ? "·" : words[0].substring(0, words[0].offsetByCodePoints(0, 1));
    if (words.length > 1) {
      var last = words[words.length - 1];
      letters += last.substring(0, last.offsetByCodePoints(0, 1));
    }
    return letters.toUpperCase(Locale.ROOT);
  }
}
