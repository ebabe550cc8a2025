package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Viewer;
import org.springframework.http.ResponseEntity;

/** The debtor's page, where the same tasks stand with the same forms. */
public interface DebtorSide {

  /** The page again that the form was sent from, with the task that was refused. */
  ResponseEntity<byte[]> refused(Viewer viewer, DebtorId debtor, Refused refused);
}
