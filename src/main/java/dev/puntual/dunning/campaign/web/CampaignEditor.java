package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.Preview;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.dunning.segment.BookColumn;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.OwnText;
import dev.puntual.messaging.Placeholder;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A campaign under the hands of a person.
 *
 * @param audiences everybody, segments and address books to choose from
 * @param size whom it would reach as it stands
 * @param readers real debtors to read the letter by
 * @param columns what an uploaded list says of each of them, to stand between braces too
 * @param lacking whom the texts as they stand would leave out, because the list is silent there
 * @param law what the places where they live ask of a text and it lacks, by its field
 * @param channels by which it goes
 * @param first the language the company writes in
 */
public record CampaignEditor(
    CampaignForm form,
    Problems problems,
    List<Option> audiences,
    Audiences.Size size,
    List<Preview.Reader> readers,
    List<BookColumn> columns,
    List<CampaignCheck.Lacking> lacking,
    Map<String, List<GapLine>> law,
    CampaignChannels channels,
    Language first) {

  /** Nothing for most texts. */
  public List<GapLine> gaps(String field) {
    return law.getOrDefault(field, List.of());
  }

  /** What can stand between braces, by its Spanish name. */
  public List<String> places() {
    return form.kind() == Campaign.Kind.STATEMENT
        ? Arrays.stream(Placeholder.values()).map(Placeholder::key).toList()
        : OwnText.placesOfNotices().stream().map(Placeholder::key).toList();
  }

  public List<Option> kinds(Viewer viewer) {
    return options(viewer, "campaign.kind.", "statement", "notice");
  }

  /** Those it can be written in, that of the company before the others. */
  public List<Language> languages() {
    return Stream.concat(Stream.of(first), Arrays.stream(Language.values())).distinct().toList();
  }

  /** Whether a text stands open: that of the company, and whatever has something to put right. */
  public boolean opens(Language language, String... fields) {
    return language == first
        || Stream.of(fields).anyMatch(field -> problems.of(field + language.code()) != null);
  }

  /** Whether whoever reads that language would be written to in it. */
  public boolean written(Means way, Language language) {
    return form.texts().by(way).contains(language);
  }

  /** One choice a channel, in the order in which they are tried. */
  public List<String> ways() {
    return CampaignWays.fields();
  }

  public List<Option> waysAt(Viewer viewer, String field) {
    return CampaignWays.options(viewer, field.equals(CampaignWays.fields().getFirst()));
  }

  public List<Option> accents(Viewer viewer) {
    return List.of(
        new Option("si", viewer.say("sms.accents.plain")),
        new Option("no", viewer.say("sms.accents.whole")));
  }

  public List<Option> recurrences(Viewer viewer) {
    return options(viewer, "campaign.recurs.", CampaignForm.NOW, "once", "day", "week", "month");
  }

  public List<Option> weekdays(Viewer viewer) {
    var locale = viewer.voice().language().locale();
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new Option(
                    String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, locale)))
        .toList();
  }

  public List<Option> readerOptions() {
    return readers.stream()
        .map(reader -> new Option(reader.id().toString(), reader.name()))
        .toList();
  }

  private static List<Option> options(Viewer viewer, String key, String... codes) {
    return Stream.of(codes).map(code -> new Option(code, viewer.say(key + code))).toList();
  }
}
