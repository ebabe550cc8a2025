-- Why: whoever asks to be erased leaves no words, addresses or files behind; that something was sent and what came of it stays.
-- Locks: grants and a view only.
grant delete on messaging.letter, messaging.mailbox to puntual_app;
grant update (detail) on messaging.delivery_event to puntual_app;
grant update (address, sender, subject, said, whole) on messaging.answer to puntual_app;
grant update (name, content) on messaging.answer_file to puntual_app;
grant update (subject, body) on messaging.edit to puntual_app;
