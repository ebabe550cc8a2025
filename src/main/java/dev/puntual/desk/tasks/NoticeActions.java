package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.Notices;
import dev.puntual.worklist.Tasks;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A formal notice was sent: the day and the paper are kept, so that it can be proved. */
@Controller
@Permission(Right.WORK)
class NoticeActions {

  /** How such a task ended, where {@link Tasks.Told} says it. */
  static final String SENT = "sent";

  private final TenantTransactions transactions;
  private final Tasks tasks;
  private final Notices notices;
  private final TaskPages pages;
  private final Deeds deeds;

  NoticeActions(
      TenantTransactions transactions, Tasks tasks, Notices notices, TaskPages pages, Deeds deeds) {
    this.transactions = transactions;
    this.tasks = tasks;
    this.notices = notices;
    this.pages = pages;
    this.deeds = deeds;
  }

  @PostMapping("/pendientes/{task}/requerimiento")
  ResponseEntity<byte[]> sent(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "documento", required = false) @Nullable MultipartFile upload) {
    var form = NoticeForm.of(typed, upload, viewer.today());
    if (!form.wrong().isEmpty()) {
      return pages.refused(viewer, new Refused(task, form.wrong(), typed));
    }
    var about = transactions.in(viewer.tenant(), tx -> sent(tx, viewer, task, form));
    return about
        .map(
            _ ->
                Pages.seeOther(
                    pages.back(viewer, task, typed),
                    new Toast(viewer.say("desk.notice.kept"), "/pendientes/" + task + "/regreso")))
        .orElseGet(
            () ->
                Pages.seeOther(
                    pages.back(viewer, task, typed),
                    Toast.refused(viewer.say("desk.tasks.ended.before"))));
  }

  /** Beside a hand-over that is done: who collects now was said to the debtor. */
  @PostMapping("/pendientes/{task}/aviso-de-entrega")
  ResponseEntity<byte[]> placed(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam Map<String, String> typed,
      @RequestParam(name = "documento", required = false) @Nullable MultipartFile upload) {
    var form = NoticeForm.of(typed, upload, viewer.today());
    if (!form.wrong().isEmpty()) {
      return pages.refused(viewer, new Refused(task, form.wrong(), typed));
    }
    transactions.run(
        viewer.tenant(),
        tx -> {
          var sent = Objects.requireNonNull(form.sent());
          notices.keep(tx, task, sent, viewer.identity().personId());
          said(tx, viewer, task, sent);
        });
    return Pages.seeOther(
        pages.back(viewer, task, typed), new Toast(viewer.say("desk.notice.kept"), null));
  }

  private Optional<DebtorId> said(TenantTx tx, Viewer viewer, UUID task, Notices.Sent sent) {
    var about = tasks.debtor(tx, task);
    about.ifPresent(
        debtor ->
            deeds.about(tx, viewer, "notice_sent", debtor, viewer.voice().day(sent.on().value())));
    return about;
  }

  private Optional<DebtorId> sent(TenantTx tx, Viewer viewer, UUID task, NoticeForm form) {
    var person = viewer.identity().personId();
    if (!tasks.end(tx, task, Tasks.End.DONE, form.end().note(), person)) {
      return Optional.empty();
    }
    var sent = Objects.requireNonNull(form.sent());
    notices.keep(tx, task, sent, person);
    tasks.told(tx, task, new Tasks.Told(SENT, List.of(), List.of(), null, null));
    return said(tx, viewer, task, sent);
  }

  /** The paper as it was kept. Only what its first bytes say it is, and never run by a browser. */
  @GetMapping("/pendientes/{task}/documento")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable UUID task) {
    var paper = transactions.in(viewer.tenant(), tx -> notices.paper(tx, task));
    return paper.map(NoticeActions::download).orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<byte[]> download(Notices.Paper paper) {
    var content = paper.content();
    return ResponseEntity.ok()
        .contentType(Objects.requireNonNull(NoticeForm.type(content)))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(paper.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(content);
  }
}
