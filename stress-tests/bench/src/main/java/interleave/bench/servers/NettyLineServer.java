package interleave.bench.servers;

import interleave.acceptpool.EightAtATimeUpper;
import interleave.acceptpool.LineServer;
import interleave.acceptpool.LineSettings;
import interleave.acceptpool.UpperCaser;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The same service by Netty, with one event loop, as the selector's server has one thread. It does less: it answers what has come
 * without looking for ends of lines, and knows no longest line.
 */
public final class NettyLineServer implements LineServer {
    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel acceptor;

    /** Starts serving. */
    public NettyLineServer(LineSettings settings) {
        acceptor = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, settings.backlog())
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel client) {
                        client.pipeline().addLast(new Capitals());
                    }
                })
                .bind(settings.address())
                .syncUninterruptibly()
                .channel();
    }

    @Override
    public InetSocketAddress address() {
        return (InetSocketAddress) acceptor.localAddress();
    }

    @Override
    public boolean close(Duration patience) throws InterruptedException {
        return loop.shutdownGracefully(0, patience.toMillis(), TimeUnit.MILLISECONDS)
                .await(patience.toMillis());
    }

    private static final class Capitals extends ChannelInboundHandlerAdapter {
        private static final UpperCaser CAPITALS = new EightAtATimeUpper();

        @Override
        public void channelRead(ChannelHandlerContext client, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            CAPITALS.upperCase(
                    bytes.internalNioBuffer(bytes.readerIndex(), bytes.readableBytes())
                            .slice(),
                    0,
                    bytes.readableBytes());
            ChannelFuture ignored = client.writeAndFlush(bytes, client.voidPromise());
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext client, Throwable why) {
            ChannelFuture ignored = client.close(); // it has reset the connection
        }
    }
}
