package app.wervel.practice.application;

import app.wervel.practice.User;
import app.wervel.shared.InvalidValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who wants to log in. Open to everybody: nobody is logged in yet. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class LogInService implements UserDetailsService {
    private final Users users;
    private final ApiTokens tokens;

    LogInService(Users users, ApiTokens tokens) {
        this.users = users;
        this.tokens = tokens;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return new LoggedInUser(findUser(username));
    }

    /**
     * Whom a token speaks for.
     *
     * @throws UsernameNotFoundException when the token is unknown, revoked, or its user may not log
     *     in
     */
    public LoggedInUser userOfToken(String token) {
        return tokens.findBySha256AndRevokedAtIsNull(TokenHash.of(token))
                .flatMap(known -> users.findById(known.user()))
                .filter(User::enabled)
                .map(LoggedInUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such token"));
    }

    private User findUser(String username) {
        try {
            return users.findByUsername(User.normalisedUsername(username))
                    .orElseThrow(() -> new UsernameNotFoundException("No such user"));
        } catch (InvalidValue impossible) {
            throw new UsernameNotFoundException("No such user", impossible);
        }
    }
}
