package dev.meridian.platform.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.smallrye.config.SmallRyeConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Sets a {@link RequestDeadline} on every connection. Netty finds it as a service once {@link #enable} has asked it to look;
 * neither Quarkus nor Vert.x has a limit for how long a request's head may take.
 */
public final class RequestDeadlines extends ChannelInitializerExtension {
    /** Has Netty look for extensions such as this one; to be called before a server is opened. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        HttpConfig config =
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(HttpConfig.class);
        connection.pipeline().addFirst(new RequestDeadline(config.requestTime()));
    }
}
