package dev.meridian.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which something was sent and nothing has been answered for too long. Stands in front of everything
 * that reads the connection, where a request line or header sent a byte at a time is nothing yet that could be answered.
 */
@SuppressWarnings(
        "FutureReturnValueIgnored") // a close that fails leaves nothing to do; a write's promise is the writer's
final class RequestDeadline extends ChannelDuplexHandler {
    private final Duration time;
    private @Nullable Future<?> deadline;

    RequestDeadline(Duration time) {
        this.time = time;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (deadline == null) {
            deadline = context.executor().schedule((Runnable) context::close, time.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        lift();
        context.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        lift();
        context.fireChannelInactive();
    }

    private void lift() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }
}
