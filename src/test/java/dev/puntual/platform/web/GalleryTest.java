package dev.puntual.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** Every part in its states, on one page a person can look at: {@code target/gallery}. */
class GalleryTest {

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final Path FOLDER = Path.of("target/gallery");

  @Test
  void theFrameAndEveryPartSpeakBothLanguages() throws IOException {
    for (var language : Language.OF_TEAM) {
      var viewer = viewer(language, null);
      var html = PAGES.frameDesk(viewer, "today", "Hoy", parts(viewer.voice()), "").render();
      assertThat(html).doesNotContain("frame.").contains("aria-current=\"page\"");
      write("desk-" + language.code(), html);
    }
  }

  @Test
  void whatAPersonTypesNeverBecomesMarkup() {
    var viewer = viewer(Language.ES, new Toast("<b>Ana</b>", "/cartera/pausa"));
    var html = PAGES.frameDesk(viewer, "today", "<i>", Html.of(""), "\"><script>").render();
    assertThat(html)
        .contains("&lt;b&gt;Ana&lt;/b&gt;")
        .contains("<title>&lt;i&gt; · Puntual</title>")
        .doesNotContain("<script>")
        .contains("action=\"/cartera/pausa\"");
  }

  @Test
  void thePlainAndTheDebtorsFrameStandAlone() throws IOException {
    var voice = viewer(Language.ES, null).voice();
    write("plain", PAGES.framePlain(voice, "Entrar", login(voice), false).render());
    write("portal", PAGES.framePortal(voice, "Pago", "Aceros del Bajío", portal(voice)).render());
    var faults = List.of("400", "401", "403", "404", "405", "413", "429", "500", "503", "form");
    for (var fault : faults) {
      var html = PAGES.faultFault(voice, fault, "7f3a").render();
      assertThat(html).doesNotContain("frame.fault");
      write("fault-" + fault, html);
    }
  }

  private static Viewer viewer(Language language, @Nullable Toast toast) {
    var here = TenantId.of("0198c000-0000-7000-8000-000000000001");
    var there = TenantId.of("0198c000-0000-7000-8000-000000000002");
    var zone = ZoneId.of("America/Mexico_City");
    var who =
        new Viewer.Identity(
            here,
            "Distribuidora Cóndor de Occidente",
            UUID.fromString("0198c000-0000-7000-8000-000000000003"),
            "Mariana Ríos Castañeda",
            Role.ADMIN,
            language,
            "MX",
            zone,
            true,
            List.of(
                new Viewer.Company(here, "Distribuidora Cóndor de Occidente"),
                new Viewer.Company(there, "Cóndor Colombia")));
    var voice = Voice.of(language, "MX", zone, Instant.parse("2026-11-20T18:30:00Z"));
    return new Viewer(who, voice, "token", places(), toast);
  }

  private static List<Place> places() {
    return List.of(
        new Place("today", "/hoy", 10, Icon.TODAY),
        new Place("portfolio", "/cartera", 20, Icon.PORTFOLIO),
        new Place("messages", "/mensajes", 30, Icon.MESSAGES),
        new Place("payments", "/pagos", 40, Icon.PAYMENTS),
        new Place("import", "/importar", 50, Icon.IMPORT),
        new Place("settings", "/ajustes", 60, Icon.SETTINGS));
  }

  private static Content parts(Voice voice) {
    return Html.of(
        """
        <div class="page-head"><h1>Hoy, viernes 20 nov</h1>
        <div class="buttons"><a class="button" href="#">Ver el plan</a>§</div></div>
        <p class="sentence">Hoy salen <b>128 mensajes</b> a <b>97 clientes</b> por <b>$1.4 M MXN</b>;
        6 esperan tu visto bueno y 3 clientes no tienen contacto.</p>
        <section class="section">§</section>
        <section class="section"><dl class="stats">§§</dl></section>
        <section class="section"><div class="list-tools"><ul class="filters">
        <li><a class="filter" aria-current="true" href="#">Todos <span class="count">312</span></a></li>
        <li><a class="filter" href="#">Más de 30 días <span class="count">48</span></a></li>
        </ul></div>
        <table class="list cards" data-list><thead><tr><th class="pick"><input type="checkbox" data-pick-all aria-label="Todos"></th><th>Cliente</th><th>Estado</th><th class="num">Atraso</th><th class="num">Saldo</th></tr></thead><tbody>§</tbody></table>§</section>
        <section class="section"><h2>Historia</h2><ol class="timeline">§§</ol></section>
        <section class="section"><form class="form">§§§§</form></section>
        <section class="section">§</section>§
        """,
        PAGES.partPost(
            "token", "/hoy/envio", "Enviar 128 mensajes", "strong", null, null, null, null),
        PAGES.partAgeing(voice, ageing("1"), null, Tone.LATE),
        PAGES.partStat("Entró desde ayer", "$84,210 MXN", "11 pagos"),
        PAGES.partStat("Saldo vencido", "$2.3 M MXN", null),
        rows(voice),
        PAGES.partMore(voice, "/cartera?desde=abc", "rows"),
        PAGES.partMoment(
            Icon.MESSAGES,
            "Recordatorio por correo",
            "12 nov",
            "2026-11-12",
            "Abierto el mismo día",
            "#",
            Tone.CURRENT,
            false,
            null,
            null),
        PAGES.partMoment(
            Icon.SILENCE,
            "No se envió: prometió pagar el viernes 14 nov",
            "13 nov",
            "2026-11-13",
            null,
            null,
            Tone.HELD,
            true,
            null,
            null),
        PAGES.partErrors(
            voice, Problems.none().add("correo", "Escribe un correo como ana@empresa.mx")),
        PAGES.partField(
            voice,
            "correo",
            "Correo",
            "ana@",
            "email",
            "Ahí llegan los recordatorios.",
            "Escribe un correo como ana@empresa.mx",
            true,
            "email",
            null,
            null,
            null,
            null,
            null),
        PAGES.partChoice(
            voice,
            "papel",
            "Papel",
            List.of(new Option("a", "Pagos"), new Option("b", "Dirección")),
            "b",
            null,
            null,
            false,
            null),
        PAGES.partProgress(voice, "Renglones", 41200, 120000, "faltan 12 s"),
        PAGES.partEmpty(
            Icon.IMPORT,
            "Trae tu cartera",
            "Sube un Excel o CSV con lo que te deben. Verás tus renglones junto a nuestra lectura antes de cargar nada.",
            Html.of("<a class=\"button strong\" href=\"#\">Subir un archivo</a>")),
        Html.of(
            """
            <div class="bulk on" data-bulk><span>2 seleccionados</span><button class="button slim">Pausar</button></div>
            """));
  }

  private static Content rows(Voice voice) {
    return output -> {
      for (int i = 1; i < 9; i++) {
        Html.of(
                """
                <tr><td class="pick"><input type="checkbox" data-pick aria-label="x"></td><th scope="row"><a data-main href="#">Comercializadora %s</a></th><td class="second">§</td><td class="num second is-late"><span class="late-days">+12</span></td><td class="num amount">§</td></tr>
                """
                    .formatted("Ñandú del Norte, S.A. de C.V. ".repeat(1 + i % 3)),
                PAGES.partChip(i % 2 == 0 ? Tone.LATE : Tone.SOON, "1 a 30 días", null),
                PAGES.partMoney(voice, Money.of("" + i * 17431.5, i % 3 == 0 ? "USD" : "MXN")))
            .writeTo(output);
      }
    };
  }

  private static Ageing ageing(String factor) {
    var parts = new EnumMap<Tone, Money>(Tone.class);
    int part = 5;
    for (var tone : Tone.values()) {
      parts.put(tone, Money.of(factor, "MXN").plus(Money.of("" + part-- * part * 91833, "MXN")));
    }
    var total = parts.values().stream().reduce(Money.of("0", "MXN"), Money::plus);
    return new Ageing(total, parts, "/cartera");
  }

  private static Content login(Voice voice) {
    return Html.of(
        """
        <h1>Entrar</h1><p class="lead">Tu cartera, al día.</p><form class="form">§§<button class="button strong wide">Entrar</button></form>
        """,
        PAGES.partField(
            voice, "correo", "Correo", "", "email", null, null, true, "email", null, null, null,
            null, null),
        PAGES.partField(
            voice,
            "clave",
            "Contraseña",
            "",
            "password",
            null,
            null,
            true,
            "current-password",
            null,
            null,
            null,
            null,
            null));
  }

  private static Content portal(Voice voice) {
    return Html.of(
        """
        <h1>Saldo por pagar</h1><p class="owed">$12,480<span class="code"> MXN</span></p>
        <p class="by-when">Venció el 12 nov, hace 8 días</p>
        <p class="pay"><button class="button strong wide">Pagar $12,480 MXN</button></p>
        <section class="section"><h2>Qué incluye</h2><ul class="debts"><li class="debt"><span>Factura A-1042</span><span class="amount">§</span><span class="due">Venció el 12 nov</span></li></ul></section>
        """,
        PAGES.partMoney(voice, Money.of("12480", "MXN")));
  }

  private static void write(String name, String html) throws IOException {
    var assets = FOLDER.resolve(Assets.root().substring(1));
    if (!Files.exists(assets)) {
      FileSystemUtils.copyRecursively(Path.of("target/classes/static"), assets);
    }
    Files.writeString(FOLDER.resolve(name + ".html"), html);
  }
}
