package dev.puntual.rules.packs;

import dev.puntual.rules.AddressTrait;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Collector;
import dev.puntual.rules.Mention;
import dev.puntual.rules.Recipient;
import dev.puntual.rules.Taboo;
import java.util.ArrayList;
import java.util.List;

/** Recipients, consent and blocked channels of a rule file, and what messages must say. */
final class BarReader {

  private BarReader() {}

  static List<Bar> bars(Fields top) {
    var bars = new ArrayList<Bar>();
    if (top.has("recipients")) {
      bars.add(people(top.fields("recipients")));
    }
    if (top.has("consent")) {
      bars.add(consent(top.fields("consent")));
    }
    top.each("channels_blocked").forEach(fields -> bars.add(blocked(fields)));
    return bars;
  }

  static Saying saying(Fields top) {
    if (!top.has("content")) {
      return Saying.nothing();
    }
    var fields = top.fields("content");
    var saying =
        new Saying(
            fields.words("required_first", Mention.class),
            fields.words("required_always", Mention.class),
            fields.words("forbidden", Taboo.class));
    fields.leave("caller_id", "validation_notice_within", "placing_notice_within");
    fields.done();
    return saying;
  }

  private static Bar people(Fields fields) {
    var people =
        new Bar.People(
            fields.text("id"),
            fields.words("allow", Recipient.class),
            fields.words("deny", Recipient.class),
            fields.words("deny_addresses", AddressTrait.class),
            fields.parsed("conf", Confidence::valueOf),
            fields.reading("reading"));
    if (people.allowed().contains(Recipient.UNKNOWN)) {
      throw fields.fault("allow", "may not name “unknown”");
    }
    fields.done();
    return people;
  }

  private static Bar consent(Fields fields) {
    var consent =
        new Bar.Consent(
            fields.text("id"),
            LimitReader.channels(fields),
            fields.has("offered_channels_evidence")
                && fields.text("offered_channels_evidence").equals("required"),
            fields.parsed("conf", Confidence::valueOf),
            fields.reading("reading"));
    fields.leave("extra_hours_by_debtor_request");
    fields.done();
    return consent;
  }

  private static Bar blocked(Fields fields) {
    var blocked =
        new Bar.Blocked(
            fields.text("id"),
            fields.words("channels", Channel.class),
            fields.words("collectors", Collector.class),
            fields.parsed("conf", Confidence::valueOf),
            fields.reading("reading"));
    fields.done();
    return blocked;
  }
}
