package dev.puntual.desk.decisions;

import dev.puntual.desk.PassedWords;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Campaigns of the days that are looked at.
 *
 * @param days what became of each, a page of them
 * @param onward address of the next page of them; null on the last
 * @param rows whom they meant, where the filter asks for them; else empty
 * @param next address of the next page of those; null on the last
 * @param words of channels that were passed over
 */
public record CampaignsShown(
    Filter filter,
    List<CampaignDesk.OfDays> days,
    @Nullable String onward,
    List<CampaignRow> rows,
    @Nullable String next,
    PassedWords words) {

  /** What came of those they meant on these days, the most first, to choose one of. */
  public List<Option> ends(Viewer viewer) {
    var counts = new LinkedHashMap<String, Integer>();
    var said = new LinkedHashMap<String, String>();
    parts()
        .forEach(
            part -> {
              counts.merge(CampaignChoice.end(part), part.messages(), Integer::sum);
              said.putIfAbsent(CampaignChoice.end(part), part.words());
            });
    var options = new ArrayList<Option>();
    options.add(new Option("", viewer.say("desk.decisions.campaigns.any")));
    counts.entrySet().stream()
        .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
        .forEach(
            one ->
                options.add(
                    new Option(
                        one.getKey(),
                        viewer.say(
                            "desk.decisions.campaigns.end",
                            said.getOrDefault(one.getKey(), ""),
                            one.getValue()))));
    var end = filter.campaigns().end();
    if (!end.isEmpty() && !counts.containsKey(end)) {
      options.add(new Option(end, viewer.say("desk.decisions.campaigns.end.gone")));
    }
    return List.copyOf(options);
  }

  /** What a form that looks for campaigns by their names sends along. */
  public Map<String, String> besidesNames() {
    var said = filter.fromTheTop().parameters();
    said.keySet().removeAll(Set.of("nombre", "luego"));
    return said;
  }

  private Stream<CampaignDesk.Part> parts() {
    return days.stream()
        .flatMap(one -> one.runs().stream())
        .filter(run -> run.reason().isEmpty())
        .flatMap(run -> run.parts().stream());
  }

  /** The end that is asked for, or the campaign, as a word of the filter. */
  public String chosen(Viewer viewer) {
    var choice = filter.campaigns();
    var end =
        parts()
            .filter(part -> CampaignChoice.end(part).equals(choice.end()))
            .findFirst()
            .map(CampaignDesk.Part::words);
    var name =
        days.stream()
            .filter(one -> one.campaign().equals(choice.campaign()))
            .findFirst()
            .map(CampaignDesk.OfDays::name)
            .or(
                () ->
                    rows.stream()
                        .filter(row -> choice.campaign() != null)
                        .findFirst()
                        .map(row -> row.said().name()));
    return Stream.of(name, end)
        .flatMap(one -> one.stream())
        .reduce((one, other) -> one + " · " + other)
        .orElseGet(() -> viewer.say("desk.decisions.campaigns"));
  }
}
