package app.wervel.practice.application;

import app.wervel.practice.Role;
import app.wervel.practice.User;
import app.wervel.practice.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Users extends Repository<User, UserId> {
    User saveAndFlush(User user);

    Optional<User> findById(UserId id);

    Optional<User> findByUsername(String username);

    List<User> findAllByOrderByDisplayName();

    List<User> findByEnabledTrueOrderByDisplayName();

    List<User> findByRoleAndEnabledTrueOrderByDisplayName(Role role);
}
