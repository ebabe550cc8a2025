package dev.puntual.messaging.bounces;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Real mails as another program reads them: Debian's {@code libsisimai-perl}, which nobody here
 * wrote. A mail is for good where it says the user or the host is unknown, or has moved; mails that
 * a filter answered with such words are counted on neither side.
 */
final class Labelled {

  private static final Set<String> FOR_GOOD = Set.of("userunknown", "hostunknown", "hasmoved");
  private static final String SCRIPT =
      "use Sisimai; for my $f (sort glob(qq($ARGV[0]/*/*.eml))) { my $v = Sisimai->make($f, delivered => 1, vacation => 1) || [];"
          + " print join(qq(\\t), $f, map { $_->reason } @$v), qq(\\n) }";

  private Labelled() {}

  /**
   * Mails that the other reader files under something else although the server says for good that
   * nobody is there: counted on neither side, each for what stands in it.
   */
  private static final Map<String, String> SAY_SO_THEMSELVES =
      Map.of(
          "sisimai__lhost-postfix-13.eml", "550 5.2.1 <kijitora@example.jp>... User Unknown",
          "sisimai__rfc3464-01.eml", "550 5.1.1 <userunknown@bouncehammer.jp>... User Unknown",
          "sisimai__rhost-nttdocomo-03.eml", "550 Unknown user azumakuniyuki@",
          // A domain that takes no mail at all (RFC 7505): EM-5 names its code among those for
          // good.
          "sisimai__lhost-messagingserver-10.eml", "5.1.10");

  /**
   * How our reading compares.
   *
   * @param disputed of those on which the servers' own words decide, how many we took for good
   */
  record Tally(int forGood, int known, int others, int mistaken, int disputed) {

    int labelled() {
      return forGood + others;
    }

    double recall() {
      return (double) known / forGood;
    }

    /** Of those that are not for good, how many we took for it. */
    double mistakes() {
      return (double) mistaken / others;
    }
  }

  static Tally tally(Path mails) throws IOException {
    int forGood = 0;
    int known = 0;
    int others = 0;
    int mistaken = 0;
    int disputed = 0;
    for (var line : labels(mails).lines().toList()) {
      var fields = line.split("\t", -1);
      var reasons = new HashSet<>(List.of(fields).subList(1, fields.length));
      if (reasons.isEmpty() || reasons.contains("filtered")) {
        continue;
      }
      boolean ours = forGood(Path.of(fields[0]));
      if (saysSoItself(Path.of(fields[0]))) {
        disputed += ours ? 1 : 0;
        continue;
      }
      if (reasons.stream().anyMatch(FOR_GOOD::contains)) {
        forGood++;
        known += ours ? 1 : 0;
      } else {
        others++;
        mistaken += ours ? 1 : 0;
      }
    }
    return new Tally(forGood, known, others, mistaken, disputed);
  }

  private static boolean saysSoItself(Path mail) throws IOException {
    var words = SAY_SO_THEMSELVES.get(mail.getFileName().toString());
    return words != null && Files.readString(mail, StandardCharsets.ISO_8859_1).contains(words);
  }

  private static boolean forGood(Path mail) throws IOException {
    try (var in = Files.newInputStream(mail)) {
      return ReturnedMail.read(in) instanceof Returned.Bounce bounce && bounce.why().forGood();
    }
  }

  /** Empty where the other program is not there. */
  private static String labels(Path mails) throws IOException {
    try {
      var perl =
          new ProcessBuilder("perl", "-e", SCRIPT, mails.toAbsolutePath().toString())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var said = new String(perl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return perl.waitFor() == 0 ? said : "";
    } catch (IOException missing) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
