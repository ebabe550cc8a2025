package dev.puntual.tenants;

import dev.puntual.platform.web.Voice;
import java.time.DayOfWeek;
import java.util.Map;

/** A room above that knows law and objects to hours before they are kept. */
public interface HoursLaw {

  /**
   * What speaks against these hours, a sentence for each weekday it concerns; empty when nothing
   * does.
   *
   * @param country where the company is at home
   */
  Map<DayOfWeek, String> against(ContactWindow window, String country, Voice voice);
}
