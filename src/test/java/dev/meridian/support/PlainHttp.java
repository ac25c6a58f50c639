package dev.meridian.support;

import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Sends what it is given byte by byte, also what no client's library would send: half characters, two lengths, a target
 * with blanks. Every answer is held against the contract, as those of {@link Api} are.
 */
public final class PlainHttp {
    private static final int TIMEOUT_MILLIS = 20_000;

    private PlainHttp() {}

    /**
     * An answer.
     *
     * @param headers by their names in lower case
     */
    public record Answer(int status, Map<String, String> headers, String body) {
        /** A header's value; empty where it is absent. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * Sends a request on a connection of its own.
     *
     * @param target the path with its query, as it stands in the request line
     * @param headers whole lines; host, length and the end of the connection are added where none of them says so
     */
    public static Answer send(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        List<String> lines = new ArrayList<>(headers);
        addUnlessSaid(lines, "Host", "localhost");
        addUnlessSaid(lines, "Connection", "close");
        boolean chunked = isSaid(lines, "Transfer-Encoding");
        if (!chunked && (body.length > 0 || !method.equals("GET"))) {
            addUnlessSaid(lines, "Content-Length", Integer.toString(body.length));
        }
        lines.forEach(line -> head.append(line).append("\r\n"));
        Answer answer = exchange(head.append("\r\n").toString(), body);
        ContractFilter.hold(method, pathOf(target), answer.status(), answer.header("content-type"), answer.body());
        return answer;
    }

    private static String pathOf(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static boolean isSaid(List<String> lines, String name) {
        return lines.stream()
                .anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"));
    }

    private static void addUnlessSaid(List<String> lines, String name, String value) {
        if (!isSaid(lines, name)) {
            lines.add(name + ": " + value);
        }
    }

    private static Answer exchange(String head, byte[] body) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.setTcpNoDelay(true);
            write(socket.getOutputStream(), head, body);
            return read(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No answer to " + head.lines().findFirst().orElse(""), e);
        }
    }

    /** The service may answer and close before it has read all. */
    private static void write(OutputStream out, String head, byte[] body) {
        try {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
            whole.writeBytes(body);
            whole.writeTo(out);
            out.flush();
        } catch (IOException e) {
            // Then the answer, which is read next, says why.
        }
    }

    private static Answer read(byte[] whole) throws IOException {
        int end = endOfHead(whole);
        String[] lines = new String(whole, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        int status = Integer.parseInt(lines[0].split(" ")[1]);
        byte[] rest = Arrays.copyOfRange(whole, end + 4, whole.length);
        if (status == 100) {
            return read(rest);
        }
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.merge(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip(),
                    (a, b) -> a + ", " + b);
        }
        byte[] body = "chunked".equals(headers.get("transfer-encoding")) ? joined(rest) : rest;
        byte[] plain = unpacked(body, headers.getOrDefault("content-encoding", ""));
        return new Answer(status, headers, new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] unpacked(byte[] body, String coding) throws IOException {
        InputStream packed = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip" -> new GZIPInputStream(packed).readAllBytes();
            case "deflate" -> new InflaterInputStream(packed).readAllBytes();
            default -> body;
        };
    }

    private static int endOfHead(byte[] bytes) throws IOException {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        throw new IOException("The connection was closed after " + bytes.length + " bytes, before an answer");
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (true) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                return body.toByteArray();
            }
            body.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
    }
}
