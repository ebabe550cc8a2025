package dev.puntual.desk;

/** What stands beside a day’s plan: how old debts are, what keeps letters, what texts cost. */
public record Around(Ages ages, Barriers barriers, TextBill bill, CallBill calls) {}
