package dev.meridian.platform.form;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A time of day on a quarter hour. */
@Constraint(validatedBy = QuarterHour.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface QuarterHour {
    /** How such a time is written, as a regular expression for the contract. */
    String FORM = "^([01]\\d|2[0-3]):(00|15|30|45)$";

    /** What is expected. */
    String message() default "must be on a quarter hour";

    /** Not used. */
    Class<?>[] groups() default {};

    /** Not used. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the constraint. */
    final class Validator implements ConstraintValidator<QuarterHour, LocalTime> {
        @Override
        public boolean isValid(@Nullable LocalTime time, ConstraintValidatorContext context) {
            return time == null || (time.getMinute() % 15 == 0 && time.getSecond() == 0 && time.getNano() == 0);
        }
    }
}
