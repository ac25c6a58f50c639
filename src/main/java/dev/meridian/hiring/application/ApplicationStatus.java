package dev.meridian.hiring.application;

/** Where an application stands for its candidate, who is shown no stage of the employer's. */
public enum ApplicationStatus {
    /** The employer asks you to apply. */
    INVITED,
    /** The employer has it. */
    SUBMITTED,
    /** The employer is looking at it. */
    IN_REVIEW,
    /** There is, or was, an offer. */
    OFFERED,
    /** You accepted an offer. */
    HIRED,
    /** The employer said no. */
    NOT_SELECTED,
    /** You took it back. */
    WITHDRAWN,
    /** You turned the invitation down. */
    DECLINED,
    /** The invitation was not answered in time. */
    EXPIRED;

    static ApplicationStatus of(ApplicationState state) {
        return switch (state) {
            case INVITED -> INVITED;
            case NEW -> SUBMITTED;
            case SCREENING, INTERVIEW -> IN_REVIEW;
            case OFFER -> OFFERED;
            case HIRED -> HIRED;
            case REJECTED -> NOT_SELECTED;
            case WITHDRAWN -> WITHDRAWN;
            case DECLINED -> DECLINED;
            case EXPIRED -> EXPIRED;
        };
    }
}
