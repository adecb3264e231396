package app.wervel.shared;

/**
 * Where features report each read, search, change and print of a patient's record (NEN 7513). The
 * entry is written in the transaction that reads or changes the data: no row, no data.
 */
public interface AccessLog {
    /** Must be called inside the transaction of the access itself. */
    void record(Access access);
}
