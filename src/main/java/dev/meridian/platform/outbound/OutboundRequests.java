package dev.meridian.platform.outbound;

import dev.meridian.platform.outbound.RefusedTargetException.Reason;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Sends requests to addresses that others gave us. A host is resolved once, every address that it has must be public, and
 * the connection is opened to the very address that was checked, with the host's name kept for TLS and for the request: who
 * answers the check with one address and the connection with another gets the first one asked. Redirects are not followed.
 * Nothing waits in a thread but the name server's answer.
 */
@ApplicationScoped
public class OutboundRequests {
    private final Vertx vertx;
    private final OutboundConfig config;
    private final HostResolver resolver;
    private final Predicate<InetAddress> allowed;
    private final HttpClient client;

    @Inject
    OutboundRequests(Vertx vertx, OutboundConfig config) {
        this(
                vertx,
                config,
                host -> List.of(InetAddress.getAllByName(host)),
                address -> PublicAddresses.hold(address) || (config.allowLoopback() && address.isLoopbackAddress()),
                new HttpClientOptions());
    }

    /** With answers of another name server, other addresses allowed, or other certificates trusted. */
    OutboundRequests(
            Vertx vertx,
            OutboundConfig config,
            HostResolver resolver,
            Predicate<InetAddress> allowed,
            HttpClientOptions options) {
        this.vertx = vertx;
        this.config = config;
        this.resolver = resolver;
        this.allowed = allowed;
        this.client = vertx.createHttpClient(new HttpClientOptions(options)
                .setConnectTimeout(Math.toIntExact(config.connectTime().toMillis()))
                // Each request is checked anew, so each has a connection of its own.
                .setKeepAlive(false)
                .setDecompressionSupported(false)
                .setVerifyHost(true));
    }

    /**
     * Whether an address is of a form that requests are made to at all: for telling whoever gives it to us. It is checked
     * again, with what its host is then, at every request.
     *
     * @throws RefusedTargetException where it is not
     */
    public void requireForm(String address) {
        OutboundTarget target = OutboundTarget.of(address, config);
        InetAddress literal = target.literalAddress();
        if (literal != null) {
            requireAllowed(List.of(literal));
        }
    }

    /**
     * Sends a body and hands over the answer. Fails with {@link RefusedTargetException}, {@link TimeoutException} where the
     * answer is not there in time, or an {@link IOException} where it is too long or the connection breaks.
     */
    public CompletionStage<OutboundAnswer> post(String address, Map<String, String> headers, byte[] body) {
        OutboundTarget target;
        try {
            target = OutboundTarget.of(address, config);
        } catch (RefusedTargetException e) {
            return Future.<OutboundAnswer>failedFuture(e).toCompletionStage();
        }
        Promise<OutboundAnswer> answer = Promise.promise();
        long timer = vertx.setTimer(
                config.time().toMillis(),
                late -> answer.tryFail(new TimeoutException("No answer in " + config.time())));
        resolve(target)
                .compose(checked -> client.request(options(target, checked, headers)))
                .onSuccess(request -> {
                    answer.future().onComplete(done -> {
                        vertx.cancelTimer(timer);
                        request.connection().close();
                    });
                    if (!answer.future().isComplete()) {
                        send(request, Buffer.buffer(body), answer);
                    }
                })
                .onFailure(answer::tryFail);
        return answer.future().toCompletionStage();
    }

    private Future<InetAddress> resolve(OutboundTarget target) {
        InetAddress literal = target.literalAddress();
        Future<List<InetAddress>> found = literal != null
                ? Future.succeededFuture(List.of(literal))
                : vertx.executeBlocking(() -> ask(target.host()), false);
        return found.map(addresses -> {
            requireAllowed(addresses);
            return addresses.get(0);
        });
    }

    private List<InetAddress> ask(String host) {
        try {
            return resolver.resolve(host);
        } catch (UnknownHostException e) {
            throw new RefusedTargetException(Reason.UNKNOWN_HOST, "must name a host that can be found");
        }
    }

    /** All of them: a host that is public and private at once is asked at neither. */
    private void requireAllowed(List<InetAddress> addresses) {
        if (!addresses.stream().allMatch(allowed)) {
            throw new RefusedTargetException(Reason.NOT_PUBLIC, "must be reachable from everywhere");
        }
    }

    private static RequestOptions options(OutboundTarget target, InetAddress checked, Map<String, String> headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(checked, target.port())))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.encrypted())
                .setURI(target.pathAndQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    private void send(HttpClientRequest request, Buffer body, Promise<OutboundAnswer> answer) {
        request.exceptionHandler(answer::tryFail);
        request.send(body).onSuccess(response -> read(response, answer)).onFailure(answer::tryFail);
    }

    private void read(HttpClientResponse response, Promise<OutboundAnswer> answer) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(answer::tryFail)
                .endHandler(all -> answer.tryComplete(new OutboundAnswer(response.statusCode(), body.toString())))
                .handler(part -> {
                    if (body.length() + part.length() > config.answerBytes()) {
                        answer.tryFail(new IOException("The answer has more than " + config.answerBytes() + " bytes"));
                    } else {
                        body.appendBuffer(part);
                    }
                });
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
