package dev.puntual.messaging;

import java.util.List;

/** A message and everything that was tried, first attempt first. */
public record MessageStory(MessageLine line, List<MessageAttempt> attempts) {}
