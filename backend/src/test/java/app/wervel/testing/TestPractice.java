package app.wervel.testing;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The practice that stands on paper. It is gone again when the test closes it: other tests begin
 * without one.
 */
public final class TestPractice implements AutoCloseable {
    public static final String NAME = "Fysiotherapie De Proef";
    public static final String PHONE = "020 123 45 67";
    public static final String OUT_OF_HOURS = "020 765 43 21";

    private final JdbcTemplate jdbc;

    private TestPractice(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static TestPractice open(JdbcTemplate jdbc) {
        jdbc.update(
                """
                INSERT INTO practice (id, version, name, address_line, postal_code_and_city, phone, email, website, out_of_hours, demo)
                VALUES (1, 0, ?, 'Proefstraat 1', '1000 AA Proefstad', ?, '', '', ?, false)
                """,
                NAME,
                PHONE,
                OUT_OF_HOURS);
        return new TestPractice(jdbc);
    }

    @Override
    public void close() {
        jdbc.update("DELETE FROM practice");
    }
}
