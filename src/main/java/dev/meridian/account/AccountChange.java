package dev.meridian.account;

import dev.meridian.platform.validation.Known;
import dev.meridian.platform.validation.Register;
import dev.meridian.platform.validation.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one may change of one's own account. */
public record AccountChange(
        @NotNull(message = "is needed") @Text(max = 100) String displayName,
        @NotEmpty(message = "is needed: EMPLOYER, CANDIDATE or both") Set<AccountKind> kinds,
        @Known(Register.TIME_ZONE) @Nullable String timeZone,
        @Known(Register.LANGUAGE_TAG) @Nullable String languageTag) {}
