package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.tenants.Audit;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.PermFailException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a company chose for its letters, over a real mail server; signatures read by another
 * library.
 */
class LetterCraftTest {

  private static final String PERSON =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari";
  private static final String APPLE_PROXY = "Mozilla/5.0";
  private static final Pattern WAY = Pattern.compile("https://pagos\\.example/c/([\\w-]{64})\"");
  private static final Pattern PICTURE =
      Pattern.compile("https://pagos\\.example/c/imagen/([\\w-]{64})\"");

  private final MessagingWorld world = new MessagingWorld();
  private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Secrets secrets;
  private DkimKeys keys;
  private Sightings sightings;
  private LetterHabits habits;
  private EmailPosts posts;
  private Dispatcher dispatcher;

  @BeforeEach
  void open(@TempDir Path home) {
    greenMail.start();
    secrets = Secrets.open("", home);
    keys = new DkimKeys(secrets, world.clock);
    sightings = world.sightings(secrets);
    habits = new LetterHabits(TestApplication.bean(Audit.class), world.clock);
    var servers = new MailServers(secrets, world.clock);
    posts = world.posts(servers, secrets);
    dispatcher = world.dispatcher(posts, 1);
    world.transactions.run(world.tenant, tx -> servers.set(tx, server()));
  }

  @AfterEach
  void close() {
    posts.close();
    greenMail.stop();
  }

  @Test
  void anotherLibraryBelievesTheSignatureAndItCoversWhatPeopleSee() throws Exception {
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));
    begin(shown().getFirst().selector());
    world.asksFor("Ana Ríos de la Concha y Peñón");

    var mail = arrived();

    assertThat(valid(mail, shown())).isTrue();
    assertThat(mail.getHeader("DKIM-Signature")[0].replaceAll("\\s", ""))
        .contains("h=From:Subject:Date:To:", "d=ferreteria.example");
  }

  @Test
  void whoeverChangesTheSubjectOrAFigureOrSlipsInASecondSenderBreaksIt() throws Exception {
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));
    begin(shown().getFirst().selector());
    world.asksFor("Ana");
    var bytes = bytes(arrived());

    assertThat(valid(bytes.replace("\r\nSubject: ", "\r\nSubject: No "), shown())).isFalse();
    assertThat(valid(bytes.replace("10,000.00", "90,000.00"), shown())).isFalse();
    assertThat(valid("From: otro@malo.example\r\n" + bytes, shown())).isFalse();
    assertThat(valid(bytes.replace("\r\n\r\n", "\r\nX-Relay: yes\r\n\r\n"), shown()))
        .as("a relay may add headers of its own above the first empty line")
        .isNotNull();
  }

  @Test
  void theNextKeyTakesOverAndTheOldEntryStaysBelievedForMailsUnderWay() throws Exception {
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));
    var first = shown().getFirst().selector();
    begin(first);
    world.asksFor("Ana");
    var old = bytes(arrived());
    world.passes(Duration.ofMinutes(1));
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));
    begin(shown().getFirst().selector());
    greenMail.reset();
    world.transactions.run(
        world.tenant, tx -> new MailServers(secrets, world.clock).set(tx, server()));
    world.asksFor("Beto");

    var mail = bytes(arrived());

    assertThat(shown()).extracting(DkimKeys.Shown::state).containsExactly("signing", "leaving");
    assertThat(valid(mail, shown())).isTrue();
    assertThat(mail).contains("s=" + shown().getFirst().selector()).doesNotContain("s=" + first);
    assertThat(valid(old, shown())).isTrue();
  }

  @Test
  void aKeyOfAnotherDomainOrOneNotYetPublishedSignsNothing() throws Exception {
    world.transactions.run(world.tenant, tx -> keys.make(tx, "otra.example"));
    begin(shown().getFirst().selector());
    world.passes(Duration.ofSeconds(5));
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));
    world.asksFor("Ana");

    assertThat(arrived().getHeader("DKIM-Signature")).isNull();
  }

  @Test
  void thePrivateHalfRestsSealed() {
    world.transactions.run(world.tenant, tx -> keys.make(tx, "ferreteria.example"));

    assertThat(
            world.count(
                "select count(*) from messaging.dkim_key k where k.tenant_id = :tenant"
                    + " and get_byte(k.private_sealed, 0) = 48"))
        .as("DER begins with 0x30")
        .isZero();
  }

  @Test
  void nobodyIsWatchedUntilTheCompanyAsksForIt() throws Exception {
    world.asksFor("Ana");

    assertThat(html(arrived()))
        .doesNotContain("/c/")
        .contains("href=\"https://pagos.example/p/abc\"");
  }

  @Test
  void aPersonWhoOpensAndFollowsIsSeenOnceAndLedToTheLettersOwnPage() throws Exception {
    keep(new LetterHabit("#1f4e8c", null, true, true));
    var message = world.asksFor("Ana");
    var html = html(arrived());
    world.passes(Duration.ofHours(3));

    sightings.opened(found(PICTURE, html), new Visit("GET", PERSON, false));
    sightings.opened(found(PICTURE, html), new Visit("GET", PERSON, false));
    var to = sightings.followed(found(WAY, html), new Visit("GET", PERSON, false));

    assertThat(html).contains("background:#1f4e8c");
    assertThat(to).contains("https://pagos.example/p/abc");
    assertThat(seen(message)).containsExactlyInAnyOrder("opened 1", "clicked 1");
    assertThat(
            world.count(
                "select count(*) from messaging.v_message m where m.tenant_id = :tenant and m.state = 'accepted'"))
        .isEqualTo(1);
  }

  @Test
  void machinesThatLookAreNotPeople() throws Exception {
    keep(new LetterHabit("#1f4e8c", null, true, true));
    var message = world.asksFor("Ana");
    var html = html(arrived());

    sightings.opened(found(PICTURE, html), new Visit("GET", PERSON, false));
    assertThat(seen(message)).as("within seconds of leaving").containsExactly("machine 1");
    world.passes(Duration.ofHours(2));
    sightings.opened(found(PICTURE, html), new Visit("GET", APPLE_PROXY, false));
    sightings.followed(found(WAY, html), new Visit("HEAD", PERSON, false));
    sightings.followed(found(WAY, html), new Visit("GET", PERSON, true));
    sightings.followed(found(WAY, html), new Visit("GET", "Barracuda Sentinel (EE)", false));

    assertThat(seen(message)).containsExactly("machine 2");
  }

  @Test
  void aTokenThatNobodyWroteLeadsNowhereAndCountsNothing() throws Exception {
    keep(new LetterHabit("#1f4e8c", null, true, true));
    var message = world.asksFor("Ana");
    var token = found(WAY, html(arrived()));
    world.passes(Duration.ofHours(1));
    var person = new Visit("GET", PERSON, false);

    assertThat(
            sightings.followed(token.substring(0, 63) + (token.endsWith("A") ? "Q" : "A"), person))
        .isEmpty();
    assertThat(sightings.followed("https://malo.example", person)).isEmpty();
    sightings.opened(token, person);

    assertThat(seen(message)).as("the way is no picture").isEmpty();
  }

  @Test
  void aStatementIsEnclosedFromTheToneThatTheCompanyChoseAndIsMadeAgainTheSame() throws Exception {
    keep(new LetterHabit("#1f4e8c", Stage.GENTLE, false, false));
    var message = world.asksFor("Ana Ríos");

    var parts = (MimeMultipart) arrived().getContent();

    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("estado-de-cuenta.pdf");
    var sent = parts.getBodyPart(1).getInputStream().readAllBytes();
    var again =
        Paper.of(
            world
                .transactions
                .in(world.tenant, tx -> new Messages(world.clock).annex(tx, message))
                .orElseThrow());
    assertThat(again.getBody()).isEqualTo(sent);
  }

  @Test
  void aSofterToneBringsNone() throws Exception {
    keep(new LetterHabit("#1f4e8c", Stage.FIRM, false, false));
    world.asksFor("Ana Ríos");

    assertThat(arrived().getContentType()).startsWith("multipart/alternative");
  }

  private void keep(LetterHabit habit) {
    world.transactions.run(world.tenant, tx -> habits.keep(tx, habit, Ids.next()));
  }

  private void begin(String selector) {
    assertThat(world.transactions.<Boolean>in(world.tenant, tx -> keys.begin(tx, selector)))
        .isTrue();
  }

  private List<DkimKeys.Shown> shown() {
    return world.transactions.in(world.tenant, keys::all);
  }

  private List<String> seen(UUID message) {
    return world.transactions.in(
        world.tenant,
        (TenantTx tx) ->
            Sightings.of(tx, message).stream().map(s -> s.kind() + " " + s.times()).toList());
  }

  private MimeMessage arrived() {
    dispatcher.drain(world.tenant);
    return greenMail.getReceivedMessages()[0];
  }

  private static String html(MimeMessage mail) throws MessagingException, IOException {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }

  private static String found(Pattern pattern, String html) {
    var found = pattern.matcher(html);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static boolean valid(MimeMessage mail, List<DkimKeys.Shown> published)
      throws MessagingException, IOException {
    return valid(bytes(mail), published);
  }

  private static Boolean valid(String mail, List<DkimKeys.Shown> published) throws IOException {
    Map<String, String> dns = new HashMap<>();
    published.forEach(key -> dns.put(key.entry(), key.text()));
    var verifier =
        new DKIMVerifier(
            (method, selector, domain) -> {
              var entry = dns.get(selector + "._domainkey." + domain);
              if (entry == null) {
                throw new PermFailException("nothing published");
              }
              return List.of(entry);
            });
    try {
      var signatures =
          verifier.verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
      return signatures != null && !signatures.isEmpty();
    } catch (FailException broken) {
      return false;
    }
  }

  /** As it came over the line: without what the receiving server put on top. */
  private static String bytes(MimeMessage mail) throws MessagingException, IOException {
    var out = new ByteArrayOutputStream();
    mail.writeTo(out);
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private MailServer server() {
    return new MailServer(
        "127.0.0.1",
        greenMail.getSmtp().getPort(),
        Security.NONE,
        "",
        "",
        "cuentas@ferreteria.example",
        "Ferretería del Norte");
  }
}
