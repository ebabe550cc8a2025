package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.rules.Channel;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Check S04: what comes to the real door in a provider's name is refused or taken rightly. */
class WebhookDoorS04Test {

  private static final String SECRET = "ficha";
  private static final String BODY = "MessageSid=SM1&MessageStatus=delivered";
  private static final int TEN_MEGABYTES = 10 << 20;

  private final MessagingWorld world = new MessagingWorld();
  private final MessagingWorld neighbour = new MessagingWorld();

  @BeforeEach
  void bothHaveAnAccount() {
    keeps(world, Map.of("account", "AC1", "token", SECRET));
    keeps(neighbour, Map.of("account", "AC2", "token", "suya"));
  }

  @Test
  void whatIsSignedIsTakenAndKeptOnceHoweverOftenItComes() throws Exception {
    assertThat(posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET))).isEqualTo(200);
    assertThat(posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET))).isEqualTo(200);

    assertThat(kept(world)).isOne();
  }

  @Test
  void anotherSignatureAChangedByteOrNoneIsRefused() throws Exception {
    var signature = signed(world.tenant, BODY, SECRET);

    assertThat(posted(world.tenant, BODY, signed(world.tenant, BODY, "otra"))).isEqualTo(400);
    assertThat(posted(world.tenant, BODY.replace("SM1", "SM2"), signature)).isEqualTo(400);
    assertThat(posted(world.tenant, BODY, "")).isEqualTo(400);
    assertThat(kept(world)).isZero();
  }

  @Test
  void whatWasSignedForOneCompanyIsNothingAtAnothers() throws Exception {
    assertThat(posted(neighbour.tenant, BODY, signed(world.tenant, BODY, SECRET))).isEqualTo(400);
    assertThat(posted(neighbour.tenant, BODY, signed(neighbour.tenant, BODY, SECRET)))
        .isEqualTo(400);
    assertThat(posted(new TenantId(UUID.randomUUID()), BODY, "x")).isEqualTo(404);
    assertThat(kept(neighbour)).isZero();
  }

  @Test
  void tenMegabytesAreRefusedUnread() throws Exception {
    var longer = "Body=" + "a".repeat(TEN_MEGABYTES);

    assertThat(refusedOrCut(world.tenant, longer, signed(world.tenant, longer, SECRET))).isTrue();
    assertThat(kept(world)).isZero();
  }

  @Test
  void whileASecretIsReplacedBothAreBelievedAndThenOnlyTheNewOne() throws Exception {
    keeps(world, Map.of("account", "AC1", "token", "nueva", "old_token", SECRET));
    var second = BODY.replace("SM1", "SM2");

    assertThat(posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET))).isEqualTo(200);
    assertThat(posted(world.tenant, second, signed(world.tenant, second, "nueva"))).isEqualTo(200);

    keeps(world, Map.of("account", "AC1", "token", "nueva"));
    assertThat(posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET))).isEqualTo(400);
  }

  /** Twilio signs no time: an old call is harmless because each event counts once. */
  @Test
  void anOldCallComesTooLateToChangeWhatIsKnown() throws Exception {
    var read = "MessageSid=SM9&MessageStatus=read";
    posted(world.tenant, read, signed(world.tenant, read, SECRET));
    int before = kept(world);

    posted(world.tenant, read, signed(world.tenant, read, SECRET));

    assertThat(kept(world)).isEqualTo(before);
  }

  @Test
  void theSameEventOfAnotherAccountIsAnotherOne() throws Exception {
    posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET));
    posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET));
    assertThat(kept(world)).isEqualTo(1);

    keeps(world, "+15005550007", Map.of("account", "AC2", "token", SECRET));
    posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET));
    posted(world.tenant, BODY, signed(world.tenant, BODY, SECRET));

    assertThat(kept(world)).isEqualTo(2);
  }

  private boolean refusedOrCut(TenantId tenant, String body, String signature)
      throws InterruptedException {
    try {
      return posted(tenant, body, signature) == 413;
    } catch (IOException cut) {
      return true;
    }
  }

  private static int posted(TenantId tenant, String body, String signature)
      throws IOException, InterruptedException {
    var to = URI.create("http://127.0.0.1:" + TestApplication.port() + path(tenant));
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(to)
              .header("content-type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body));
      if (!signature.isEmpty()) {
        request.header("X-Twilio-Signature", signature);
      }
      return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
  }

  private static String signed(TenantId tenant, String body, String secret) {
    var text = new StringBuilder(TestApplication.bean(PublicAddress.class).at(path(tenant)));
    Stream.of(body.split("&")).sorted().forEach(field -> text.append(field.replace("=", "")));
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var sum = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(TenantId tenant) {
    return "/avisos/mensajes/twilio/" + tenant;
  }

  private static void keeps(MessagingWorld company, Map<String, String> keys) {
    keeps(company, "+15005550006", keys);
  }

  private static void keeps(MessagingWorld company, String sender, Map<String, String> keys) {
    company.transactions.run(
        company.tenant,
        tx ->
            TestApplication.bean(Accounts.class)
                .set(tx, Channel.SMS, new Account("twilio", sender, keys)));
  }

  private static int kept(MessagingWorld company) {
    return company.count(
        "select count(*) from messaging.delivery_event e where e.tenant_id = :tenant");
  }
}
