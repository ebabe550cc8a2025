package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.desk.tasks.CallsMade;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Contacts;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds, corrects and retires the people to speak to. */
@Controller
@Permission(Right.WORK)
class ContactActions {

  private final TenantTransactions transactions;
  private final Contacts contacts;
  private final DebtorPages pages;
  private final Deeds deeds;
  private final CallsMade numbers;

  ContactActions(
      TenantTransactions transactions,
      Contacts contacts,
      DebtorPages pages,
      Deeds deeds,
      CallsMade numbers) {
    this.transactions = transactions;
    this.contacts = contacts;
    this.pages = pages;
    this.deeds = deeds;
    this.numbers = numbers;
  }

  @PostMapping("/cartera/{debtor}/contactos")
  ResponseEntity<byte[]> add(
      Viewer viewer, @PathVariable UUID debtor, @RequestParam Map<String, String> typed) {
    var form = ContactForm.of("", typed);
    var saved =
        transactions.in(
            viewer.tenant(),
            tx ->
                told(
                    tx,
                    viewer,
                    debtor,
                    "added",
                    contacts.save(tx, new DebtorId(debtor), form.entry())));
    return saved instanceof Contacts.Saved.Kept(var contact)
        ? done(viewer, debtor, "added", path(debtor, contact, "baja"))
        : again(viewer, debtor, form, saved);
  }

  @PostMapping("/cartera/{debtor}/contactos/{contact}")
  ResponseEntity<byte[]> change(
      Viewer viewer,
      @PathVariable UUID debtor,
      @PathVariable UUID contact,
      @RequestParam Map<String, String> typed) {
    var form = ContactForm.of(contact.toString(), typed);
    var saved =
        transactions.in(
            viewer.tenant(),
            tx ->
                told(
                    tx,
                    viewer,
                    debtor,
                    "changed",
                    contacts.correct(tx, new DebtorId(debtor), contact, form.entry())));
    return saved instanceof Contacts.Saved.Kept
        ? done(viewer, debtor, "changed", null)
        : again(viewer, debtor, form, saved);
  }

  @PostMapping("/cartera/{debtor}/contactos/{contact}/baja")
  ResponseEntity<byte[]> retire(
      Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID contact) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          contacts.retire(tx, new DebtorId(debtor), contact);
          tell(tx, viewer, debtor, "retired");
        });
    return done(viewer, debtor, "retired", path(debtor, contact, "alta"));
  }

  @PostMapping("/cartera/{debtor}/contactos/{contact}/alta")
  ResponseEntity<byte[]> bringBack(
      Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID contact) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          contacts.restore(tx, new DebtorId(debtor), contact);
          tell(tx, viewer, debtor, "back");
        });
    return done(viewer, debtor, "back", null);
  }

  /** Somebody knows better than the server that refused: the address is written to again. */
  @PostMapping("/cartera/{debtor}/contactos/{contact}/correo")
  ResponseEntity<byte[]> trust(
      Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID contact) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (contacts.trustAddress(tx, new DebtorId(debtor), contact)) {
            tell(tx, viewer, debtor, "trusted");
          }
        });
    return done(viewer, debtor, "trusted", null);
  }

  /** Somebody knows better than whoever answered: the number is called again. */
  @PostMapping("/cartera/{debtor}/contactos/{contact}/telefono")
  ResponseEntity<byte[]> trustNumber(
      Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID contact) {
    transactions.run(
        viewer.tenant(),
        tx ->
            contacts
                .trustNumber(tx, new DebtorId(debtor), contact)
                .ifPresent(
                    number -> {
                      numbers.right(tx, new DebtorId(debtor), number);
                      tell(tx, viewer, debtor, "number_trusted");
                    }));
    return done(viewer, debtor, "number_trusted", null);
  }

  private Contacts.Saved told(
      TenantTx tx, Viewer viewer, UUID debtor, String what, Contacts.Saved saved) {
    if (saved instanceof Contacts.Saved.Kept) {
      tell(tx, viewer, debtor, what);
    }
    return saved;
  }

  private void tell(TenantTx tx, Viewer viewer, UUID debtor, String what) {
    deeds.about(tx, viewer, "contact_" + what, new DebtorId(debtor), "");
  }

  private ResponseEntity<byte[]> again(
      Viewer viewer, UUID debtor, ContactForm form, Contacts.Saved why) {
    var view = pages.view(viewer, new DebtorId(debtor), DebtorPages.Asked.NOTHING);
    return Pages.invalid(
        new StaticTemplates()
            .deskDebtor(
                viewer,
                view,
                form,
                form.problems(viewer.voice(), why),
                HoldForm.fresh(viewer),
                null,
                null));
  }

  private static String path(UUID debtor, UUID contact, String verb) {
    return "/cartera/" + debtor + "/contactos/" + contact + "/" + verb;
  }

  private static ResponseEntity<byte[]> done(
      Viewer viewer, UUID debtor, String what, @Nullable String undo) {
    return Pages.seeOther(
        "/cartera/" + debtor, new Toast(viewer.say("desk.contact.done." + what), undo));
  }
}
