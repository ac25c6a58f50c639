package dev.meridian.platform.problem;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every kind of error the service answers with: its status, what it means and what a caller does about it. */
public enum ProblemType {
    VALIDATION(
            400,
            "The request is not valid",
            "Something in the body, the path or the query is missing, of the wrong type, out of range or unknown.",
            "Read violations[]: each names the field as a JSON pointer, a code and what was expected. Correct and send"
                    + " again."),
    MALFORMED_JSON(
            400,
            "The body is not well-formed JSON",
            "The body could not be read as one JSON document: a syntax error, a duplicate key, a NUL or a lone"
                    + " surrogate.",
            "Correct the document at the place that the detail names."),
    BAD_CURSOR(
            400,
            "The cursor is not one of ours",
            "A cursor is opaque and belongs to the list that issued it; this one was altered, or comes from another"
                    + " list.",
            "Start again without a cursor, and pass on nextCursor exactly as it was given."),
    UNAUTHENTICATED(
            401,
            "Sign in first",
            "The request carries no access token, or one that is expired, revoked or not ours.",
            "Get a token at POST /v1/sessions or POST /oauth/token and send it as Authorization: Bearer ..."),
    BAD_CREDENTIALS(
            401,
            "E-mail address and password do not match",
            "No account has this address and password. Which of the two is wrong is not said.",
            "Check both and try again."),
    FORBIDDEN(
            403,
            "Not allowed",
            "You may see this, but your role does not let you do what was asked.",
            "Ask an owner of the employer for a role that may, or sign in as somebody who may."),
    SIGN_IN_AGAIN(
            403,
            "Sign in again first",
            "This cannot be undone, so whoever asks for it must have signed in a short while ago.",
            "Sign in at POST /v1/sessions once more and send the request with the new token."),
    NOT_FOUND(
            404,
            "Nothing here",
            "There is no such resource, or you may not see it; the two are answered alike.",
            "Check the address, and whether you are signed in as the right account."),
    METHOD_NOT_ALLOWED(
            405,
            "This resource has no such method",
            "The address exists, but not for this method.",
            "Allow names the methods that the address has; the contract at /openapi says what each does."),
    NOT_ACCEPTABLE(
            406,
            "No such representation",
            "The Accept header asks for a media type that this resource does not have.",
            "Accept application/json, or see the contract for the types of this operation."),
    REQUEST_TIMEOUT(
            408,
            "The request did not arrive in time",
            "The body was sent too slowly, or not to its end; nothing was done.",
            "Send it again, on a new connection."),
    CONFLICT(
            409,
            "The resource's state does not allow this",
            "The request is well-formed, but what it asks contradicts the state that things are in now.",
            "Read the detail; read the resource again and decide anew."),
    ILLEGAL_TRANSITION(
            409,
            "Not possible in this state",
            "The resource's life cycle has no such step from the state that it is in.",
            "allowedActions in the problem lists the steps that are possible now."),
    POSTING_INCOMPLETE(
            409,
            "The posting lacks what publishing needs",
            "A draft may lack nearly everything; a published posting may not.",
            "violations[] names each field that is missing. Add them with PATCH and publish again."),
    NO_COMMON_HOURS(
            409,
            "No time suits both sides",
            "No time within the dates lies in the working hours of both sides, clear of holidays and other interviews.",
            "The detail says what came nearest. Ask for other dates, a shorter time, or give interviewerHours that reach"
                    + " further into the candidate's day."),
    POSITION_FILLED(
            409,
            "The position is filled",
            "The posting has so many openings, and others accepted or were accepted before you; nothing was changed.",
            "The detail says how many openings there are and since when the last is taken. The offer stays as it is: should an"
                    + " opening become free, it can be accepted until it expires."),
    ERASURE_BLOCKED(
            409,
            "Something of yours cannot be left behind",
            "Others would be left without somebody whom they need: an employer without an owner, for one.",
            "violations[] names each resource by its address, and says what to do about it."),
    REQUEST_IN_FLIGHT(
            409,
            "The same request is being processed",
            "Another request with this Idempotency-Key has not finished yet.",
            "Wait as long as Retry-After says and send the same request again."),
    STALE(
            412,
            "The resource has changed since you read it",
            "The entity tag in If-Match is not the current one: somebody else changed the resource.",
            "Read it again, apply your change to what you find, and send it with the new tag."),
    PAYLOAD_TOO_LARGE(
            413,
            "The body is too large",
            "Bodies are limited to 256 KiB unless the operation says otherwise.",
            "Send less."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Not a media type that is read here",
            "The Content-Type is missing or is not one that this operation reads.",
            "Send application/json, or application/merge-patch+json to PATCH."),
    KEY_REUSED(
            422,
            "The Idempotency-Key belongs to another request",
            "A key was used before with another request; answering with that request's result would be wrong.",
            "Use a new key for a new request."),
    PRECONDITION_REQUIRED(
            428,
            "Say which version you mean",
            "Changing this resource needs If-Match with the entity tag of the version that you read.",
            "Read the resource, take its ETag header, and send it as If-Match."),
    TOO_MANY_REQUESTS(
            429,
            "Too many of these",
            "The caller, or the address, has done this as often as a minute or a day allows; nothing was done.",
            "Wait as long as Retry-After says. The detail says what is counted; RateLimit in every answer tells what"
                    + " is left."),
    BUSY(
            503,
            "Too busy just now",
            "The service cannot take the request at this moment; nothing was done.",
            "Wait as long as Retry-After says and try again."),
    STARTING(
            503,
            "Not ready yet",
            "The service is still reading its data and would answer incompletely.",
            "Try again when /q/health/ready says UP."),
    BEHIND(
            503,
            "Not caught up yet",
            "The write that Meridian-Read-After names has not reached the read model of the replica that was asked.",
            "Wait as long as Retry-After says and ask again; or leave the header out, and take what is there."),
    INTERNAL(
            500,
            "Something went wrong on our side",
            "The service met an error that it did not foresee; it is in its log under the request id.",
            "Try again; if it stays, report the requestId.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String remedy;

    ProblemType(int status, String title, String meaning, String remedy) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** The HTTP status that the problem is answered with. */
    public int status() {
        return status;
    }

    /** One short sentence, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** What it means, for a person. */
    public String meaning() {
        return meaning;
    }

    /** What a caller does about it. */
    public String remedy() {
        return remedy;
    }

    /** The last part of the type's address, such as {@code validation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The problem's {@code type}: a path on this service that answers with an explanation. */
    public String path() {
        return "/problems/" + code();
    }

    /** The type with this code. */
    public static Optional<ProblemType> ofCode(String code) {
        return Stream.of(values()).filter(t -> t.code().equals(code)).findFirst();
    }

    /** The type that stands for a status met outside our own code. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> BUSY;
            default -> status >= 500 ? INTERNAL : VALIDATION;
        };
    }
}
