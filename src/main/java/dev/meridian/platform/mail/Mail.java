package dev.meridian.platform.mail;

/**
 * A mail in plain text.
 *
 * @param to one address
 * @param subject one line
 * @param text lines that end with a line feed
 */
public record Mail(String to, String subject, String text) {}
