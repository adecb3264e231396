package app.wervel.practice.application;

import app.wervel.practice.Closure;
import app.wervel.practice.ClosureId;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Closures extends Repository<Closure, ClosureId> {
    Closure saveAndFlush(Closure closure);

    Optional<Closure> findById(ClosureId id);

    void delete(Closure closure);

    void flush();
}
