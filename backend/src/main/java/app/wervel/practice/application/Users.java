package app.wervel.practice.application;

import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UserId> {
    User saveAndFlush(User user);

    Optional<User> findById(UserId id);

    /**
     * Locked until the transaction ends, so that what constraints compare of one practitioner is
     * written by one at a time. Two who write at once would wait for each other until the database
     * ends one of them.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<User> findLockedById(UserId id);

    Optional<User> findByUsername(String username);

    List<User> findAllByOrderByDisplayName();

    List<User> findByEnabledTrueOrderByDisplayName();

    List<User> findByRoleAndEnabledTrueOrderByDisplayName(Role role);
}
