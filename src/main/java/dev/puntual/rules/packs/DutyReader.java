package dev.puntual.rules.packs;

import dev.puntual.kernel.Language;
import dev.puntual.rules.packs.Duty.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Duties beside contacts and words of a rule file. */
final class DutyReader {

  private final List<Duty> duties = new ArrayList<>();

  private DutyReader() {}

  static List<Duty> duties(Fields top) {
    var reader = new DutyReader();
    if (top.has("consent")) {
      reader.consent(top.fields("consent"));
    }
    reader.word(top, "asked_hours", "only", Kind.HOURS_KEPT);
    if (top.has("content")) {
      reader.content(top.fields("content"));
    }
    if (top.has("opt_out")) {
      reader.optOut(top.fields("opt_out"));
    }
    if (top.has("records")) {
      reader.records(top.fields("records"));
    }
    if (top.has("money")) {
      reader.money(top.fields("money"));
    }
    if (top.has("rights")) {
      reader.rights(top.fields("rights"));
    }
    if (top.has("after_payment")) {
      var fields = top.fields("after_payment");
      reader.word(fields, "certificate_of_settlement", "required", Kind.CERTIFICATE);
      fields.done();
    }
    return reader.duties;
  }

  /** Whoever reads the rest of it looks for keys that nobody knows. */
  private void consent(Fields fields) {
    word(fields, "offered_channels_evidence", "required", Kind.CHANNELS_OFFERED);
    word(fields, "extra_hours_by_debtor_request", "allowed", Kind.EXTRA_HOURS);
  }

  private void content(Fields fields) {
    span(fields, "validation_notice_within", Kind.VALIDATION_NOTICE);
    span(fields, "placing_notice_within", Kind.PLACING_NOTICE);
    if (fields.has("caller_id")) {
      var caller = fields.fields("caller_id");
      word(caller, "hidden", "forbidden", Kind.CALLER_NOT_HIDDEN);
      word(caller, "mobile_ranges", "forbidden", Kind.CALLER_NOT_MOBILE);
      text(caller, "prefix_automated", Kind.CALLER_PREFIX, DutyReader::prefix);
      caller.done();
    }
  }

  private void optOut(Fields fields) {
    text(
        fields,
        "honour_within",
        Kind.OPT_OUT_WITHIN,
        text -> String.valueOf(Duration.parse(text).toMinutes()));
    number(fields, "legal_max_business_days", Kind.OPT_OUT_AT_MOST);
    switch (fields.text("scope")) {
      case "channel_address" -> {}
      case "all_automated" -> duties.add(new Duty(Kind.OPT_OUT_ALL, ""));
      default -> throw fields.fault("scope", "must be “channel_address” or “all_automated”");
    }
    var languages = fields.words("words", Language.class);
    if (languages.isEmpty()) {
      throw fields.fault("words", "names no language");
    }
    duties.add(new Duty(Kind.OPT_OUT_WORDS, codes(languages)));
    fields.done();
  }

  private void records(Fields fields) {
    span(fields, "contact_log", Kind.RECORDS_LOG);
    span(fields, "source_min", Kind.RECORDS_SOURCE);
    span(fields, "recordings", Kind.RECORDS_RECORDINGS);
    fields.done();
  }

  private void money(Fields fields) {
    text(fields, "key", Kind.MONEY, text -> text);
    number(fields, "fee_waiting_days", Kind.FEE_WAITING);
    number(fields, "free_notice_within_days", Kind.FREE_NOTICE);
    fields.each("fixed_per_invoice").forEach(this::fixed);
    fields.done();
  }

  private void fixed(Fields fields) {
    var amount = fields.parsed("amount", BigDecimal::new).toPlainString();
    var currency = fields.parsed("currency", Currency::getInstance).getCurrencyCode();
    var from = fields.parsed("from", BigDecimal::new).toPlainString();
    duties.add(new Duty(Kind.FIXED_FEE, amount + " " + currency + " " + from));
    fields.done();
  }

  private void rights(Fields fields) {
    span(fields, "answer_within", Kind.RIGHTS_ANSWER);
    span(fields, "extension", Kind.RIGHTS_EXTENSION);
    fields.done();
  }

  private void word(Fields fields, String key, String only, Kind kind) {
    var text = fields.optional(key);
    if (text == null) {
      return;
    }
    if (!text.equals(only)) {
      throw fields.fault(key, "must be “" + only + "” or absent");
    }
    duties.add(new Duty(kind, ""));
  }

  private void span(Fields fields, String key, Kind kind) {
    text(fields, key, kind, text -> Period.parse(text).toString());
  }

  private void number(Fields fields, String key, Kind kind) {
    if (fields.has(key)) {
      duties.add(new Duty(kind, String.valueOf(fields.number(key))));
    }
  }

  private void text(Fields fields, String key, Kind kind, Function<String, String> value) {
    if (fields.has(key)) {
      duties.add(new Duty(kind, fields.parsed(key, value)));
    } else {
      fields.leave(key);
    }
  }

  private static String codes(Set<Language> languages) {
    return languages.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
  }

  private static String prefix(String text) {
    if (!text.matches("[0-9]{2,6}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
