package app.wervel.practice.application;

import app.wervel.practice.ApiToken;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ApiTokens extends Repository<ApiToken, UUID> {
    ApiToken saveAndFlush(ApiToken token);

    Optional<ApiToken> findBySha256AndRevokedAtIsNull(byte[] sha256);
}
