package app.wervel.scheduling.application;

/** Somebody on the waiting list, and the free slot that fits. */
public record Match(WaitingListRow entry, SlotRow slot) {}
