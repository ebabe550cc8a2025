package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Tightening.Above;
import dev.puntual.rules.Tightening.Looser;
import dev.puntual.tenants.ContactWindow;
import dev.puntual.tenants.ContactWindow.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C17: a company may be more careful than the rules, never less. */
class TighteningTest {

  @Test
  void theHoursEveryCompanyBeginsWithAreFineInMexico() {
    assertThat(Tightening.hours(ContactWindow.usual(), "MX", Asking.all())).isEmpty();
  }

  @Test
  @DisplayName("C17: hours wider than law name the rule, narrower ones are taken")
  void narrowerHoursAreTakenAndWiderOnesNameTheRule() {
    assertThat(objections("MX", DayOfWeek.TUESDAY, "09:00", "13:00")).isEmpty();
    assertThat(objections("MX", DayOfWeek.TUESDAY, "07:30", "13:00"))
        .extracting(Looser::rule)
        .containsExactly("HOUSE-TIME-1");
    assertThat(objections("MX", DayOfWeek.TUESDAY, "09:00", "19:01")).hasSize(1);
    assertThat(objections("MX", DayOfWeek.SUNDAY, "10:00", "11:00"))
        .singleElement()
        .satisfies(looser -> assertThat(looser.allowed()).isNull());
    assertThat(objections("PE", DayOfWeek.SATURDAY, "10:00", "11:00"))
        .extracting(Looser::rule)
        .containsExactly("PE-TIME-1X");
    assertThat(objections("AR", DayOfWeek.MONDAY, "08:00", "11:00"))
        .extracting(Looser::rule)
        .containsExactly("AR-TIME-1");
  }

  @Test
  @DisplayName("C17: a cap above the law")
  void aCapAboveARuleNamesIt() {
    assertThat(Tightening.perWeek(3, "MX", Asking.all())).isEmpty();
    assertThat(Tightening.perWeek(4, "MX", Asking.all())).contains(new Above("HOUSE-CAP-2", 3));
    assertThat(Tightening.perWeek(3, "CL", Asking.all())).contains(new Above("CL-CAP-3", 2));
    assertThat(Tightening.perDay(2, "CO", Asking.all())).isPresent();
    assertThat(Tightening.perDay(1, "CO", Asking.all())).isEmpty();
  }

  @Test
  @DisplayName("C17: less between two letters than the law asks")
  void fewerHoursBetweenTwoLettersThanARuleAsksForNameIt() {
    assertThat(Tightening.between(48, "MX", Asking.all())).isEmpty();
    assertThat(Tightening.between(47, "MX", Asking.all())).contains(new Above("HOUSE-GAP-1", 48));
    assertThat(Tightening.between(1, "CL", Asking.all())).isPresent();
  }

  private static List<Looser> objections(
      String country, DayOfWeek day, String opens, String closes) {
    var window =
        new ContactWindow(Map.of(day, new Hours(LocalTime.parse(opens), LocalTime.parse(closes))));
    return Tightening.hours(window, country, Asking.all());
  }
}
