package dev.meridian.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.meridian.platform.caller.Scope;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the OAuth endpoints, in the form that their standards give them. */
public final class OAuthAnswers {
    private OAuthAnswers() {}

    /** What the token endpoint is asked (RFC 6749), as a form. */
    public record TokenRequest(
            @JsonProperty("grant_type") @Schema(enumeration = {"client_credentials", "refresh_token"}) String grantType,
            @JsonProperty("client_id")
                    @Schema(description = "With client_credentials, unless HTTP Basic carries it")
                    @Nullable
                    String clientId,
            @JsonProperty("client_secret")
                    @Schema(description = "With client_credentials, unless HTTP Basic carries it")
                    @Nullable
                    String clientSecret,
            @JsonProperty("refresh_token") @Schema(description = "With refresh_token") @Nullable String refreshToken,
            @Schema(
                            description =
                                    "With client_credentials: the scopes wanted, with spaces between; default: all it has")
                    @Nullable
                    String scope) {}

    /** What the revocation endpoint is asked (RFC 7009), as a form. */
    public record RevocationRequest(@Schema(description = "A refresh token") String token) {}

    /** Public keys (RFC 7517). */
    public record KeySet(List<Map<String, Object>> keys) {}

    /** A token response (RFC 6749, section 5.1). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenResponse(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") @Nullable String refreshToken,
            @Schema(description = "With client_credentials: what the token is good for") @Nullable String scope) {}

    /** An error (RFC 6749, section 5.2). */
    public record TokenError(String error, @JsonProperty("error_description") String errorDescription) {}

    /** Authorization server metadata (RFC 8414). */
    public record ServerMetadata(
            String issuer,
            @JsonProperty("token_endpoint") String tokenEndpoint,
            @JsonProperty("revocation_endpoint") String revocationEndpoint,
            @JsonProperty("jwks_uri") String jwksUri,
            @JsonProperty("scopes_supported") List<Scope> scopesSupported,
            @JsonProperty("response_types_supported") @Schema(description = "None: there is no authorization endpoint")
                    List<String> responseTypesSupported,
            @JsonProperty("grant_types_supported") List<String> grantTypesSupported,
            @JsonProperty("token_endpoint_auth_methods_supported") List<String> tokenEndpointAuthMethodsSupported,
            @JsonProperty("revocation_endpoint_auth_methods_supported")
                    List<String> revocationEndpointAuthMethodsSupported,
            @JsonProperty("service_documentation") String serviceDocumentation) {}
}
