package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The order of channels of a campaign, as a form has it: one choice each. */
final class CampaignWays {

  /** What a campaign can go by. */
  static final List<Means> ALL = List.of(Means.EMAIL, Means.SMS, Means.WHATSAPP, Means.VOICE);

  private static final List<String> FIELDS = List.of("via", "via2", "via3");

  private CampaignWays() {}

  static List<String> fields() {
    return FIELDS;
  }

  static void write(Map<String, String> typed, List<Means> ways) {
    for (int place = 0; place < ways.size(); place++) {
      typed.put(FIELDS.get(place), ways.get(place).code());
    }
  }

  /** What was chosen, each once; e-mail while nothing was. */
  static List<Means> chosen(CampaignForm form) {
    var ways = FIELDS.stream().flatMap(field -> of(form, field)).distinct().toList();
    return ways.isEmpty() ? List.of(Means.EMAIL) : ways;
  }

  static List<Means> read(CampaignForm form, Viewer viewer, Problems problems) {
    var seen = new ArrayList<Means>();
    for (var field : FIELDS) {
      of(form, field)
          .forEach(
              way -> {
                if (seen.contains(way)) {
                  problems.add(field, viewer.say("campaign.fault.way_twice"));
                }
                seen.add(way);
              });
    }
    return chosen(form);
  }

  private static Stream<Means> of(CampaignForm form, String field) {
    return Means.of(form.of(field)).filter(ALL::contains).stream();
  }

  /**
   * @param first whether nothing cannot be chosen
   */
  static List<Option> options(Viewer viewer, boolean first) {
    var options = new ArrayList<Option>();
    if (!first) {
      options.add(new Option("", viewer.say("campaign.via.none")));
    }
    ALL.forEach(
        way -> options.add(new Option(way.code(), viewer.say("dunning.means." + way.code()))));
    return List.copyOf(options);
  }
}
