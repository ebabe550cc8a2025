package dev.puntual.payments.stripe;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request body as Stripe reads it: nested names in brackets, form-encoded. */
final class StripeForm {

  private final Map<String, String> fields = new LinkedHashMap<>();

  StripeForm add(String name, String value) {
    fields.put(name, value);
    return this;
  }

  String encoded() {
    return fields.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
