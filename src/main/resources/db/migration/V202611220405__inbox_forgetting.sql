-- Why: whoever asks to be erased leaves no words of theirs or to them behind.
-- Locks: grants only.
grant update (subject, said) on inbox.reply to puntual_app;
