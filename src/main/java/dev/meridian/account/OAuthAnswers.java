package dev.meridian.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bodies of the OAuth endpoints, in the form that their standards give them. */
public final class OAuthAnswers {
    private OAuthAnswers() {}

    /** A token response (RFC 6749, section 5.1). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenResponse(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") @Nullable String refreshToken) {}

    /** An error (RFC 6749, section 5.2). */
    public record TokenError(
            String error, @JsonProperty("error_description") String errorDescription) {}

    /** Authorization server metadata (RFC 8414). */
    public record ServerMetadata(
            String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("revocation_endpoint") String revocationEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("grant_types_supported") List<String> grantTypesSupported,

            @JsonProperty("token_endpoint_auth_methods_supported")
            List<String> tokenEndpointAuthMethodsSupported) {}
}
