package app.wervel.practice.application;

import app.wervel.practice.Practice;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Practices extends Repository<Practice, Short> {
    Practice saveAndFlush(Practice practice);

    Optional<Practice> findById(Short id);
}
