package dev.puntual.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.api.keys.Keys;
import dev.puntual.kernel.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program of a company with a key of its own, as tests let it speak. */
final class Program {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String key;
  private final String language;

  /**
   * @param opens what its key opens, with a space between
   */
  Program(World world, String opens) {
    this(TestApplication.bean(Keys.class).make(world.tenant, "ERP", opens, Ids.next()), "es");
  }

  private Program(String key, String language) {
    this.key = key;
    this.language = language;
  }

  /** The same, reading another language. */
  Program in(String wanted) {
    return new Program(key, wanted);
  }

  /** What it is told; held to what the document promises of it. */
  JsonNode told(String path, String schema) {
    var answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return promised(answer, schema);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Notes something that is new, and holds the answer to the document. */
  JsonNode notes(String path, String name, String body, String schema) {
    var answer = post(path, name, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return promised(answer, schema);
  }

  HttpResponse<String> post(String path, String name, String body) {
    var request = request(path).header("Content-Type", "application/json");
    if (!name.isEmpty()) {
      request.header("Idempotency-Key", name);
    }
    return send(request.POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode promised(HttpResponse<String> answer, String schema) {
    var schemas =
        JSON.readTree(send(request("/openapi.json").GET()).body()).get("components").get("schemas");
    var told = JSON.readTree(answer.body());
    new Promised(schemas).holds(told, schemas.get(schema), schema);
    return told;
  }

  /** The refusal, with its status and code, and words in both languages. */
  JsonNode refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    var fault = promised(answer, "Problem");
    assertThat(fault.get("code").asString()).isEqualTo(code);
    assertThat(fault.get("title").asString()).doesNotContain("fault.api");
    assertThat(fault.get("detail").asString()).doesNotContain("fault.api").doesNotContain("{0}");
    return fault;
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + TestApplication.port() + "/api/v1" + path))
        .header("Authorization", "Bearer " + key)
        .header("Accept-Language", language);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
