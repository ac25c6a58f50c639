package dev.meridian.platform.outbound;

/**
 * What a target answered. A redirect is an answer like any other: it is not followed.
 *
 * @param status the HTTP status
 * @param body as text in UTF-8
 */
public record OutboundAnswer(int status, String body) {}
