package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Addresses as stops keep them: known again by whoever has the master key, told to nobody, and
 * different for each company. The functions {@code messaging.known_as} and {@code address_key} say
 * the same in SQL.
 */
final class AddressKeys {

  private static final int BLOCK = 64;
  private static final int BYTES = 16;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern NUMBER = Pattern.compile("[+0-9 ()./-]+");

  private final Secrets secrets;

  AddressKeys(Secrets secrets) {
    this.secrets = secrets;
  }

  String of(TenantId tenant, String address) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(tenant), ALGORITHM));
      var whole = mac.doFinal(knownAs(address).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }

  byte[] innerPad(TenantId tenant) {
    return pad(tenant, 0x36);
  }

  byte[] outerPad(TenantId tenant) {
    return pad(tenant, 0x5c);
  }

  /** The key filled up to a block of the hash, each byte turned by this one (RFC 2104). */
  private byte[] pad(TenantId tenant, int turn) {
    var block = Arrays.copyOf(key(tenant), BLOCK);
    for (int i = 0; i < BLOCK; i++) {
      block[i] ^= (byte) turn;
    }
    return block;
  }

  private byte[] key(TenantId tenant) {
    return secrets.sign(
        "messaging.suppression", tenant.toString().getBytes(StandardCharsets.US_ASCII));
  }

  static String knownAs(String address) {
    var plain = lower(address.replaceAll("^[ \t\r\n]+|[ \t\r\n]+$", "")).split(" ext\\.", 2)[0];
    return NUMBER.matcher(plain).matches() ? number(plain.replaceAll("[^+0-9]", "")) : plain;
  }

  private static String number(String digits) {
    return digits
        .replaceFirst("^\\+521([0-9]{10})$", "+52$1")
        .replaceFirst("^\\+549([0-9]{10})$", "+54$1")
        .replaceFirst("^\\+55([0-9]{2})9([6-9][0-9]{7})$", "+55$1$2");
  }

  /** Latin letters only, as the database does it whatever its locale. */
  private static String lower(String text) {
    return Pattern.compile("[A-Z]+")
        .matcher(text)
        .replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }
}
