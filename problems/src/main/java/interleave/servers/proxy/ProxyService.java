package interleave.servers.proxy;

import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.StreamService;
import interleave.service.Call;
import interleave.service.RefusedByServerException;
import interleave.service.Settings;
import interleave.service.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** {@code warehouse} on the command line. */
public final class ProxyService extends StreamService {
    /** Found by name. */
    public ProxyService() {}

    @Override
    public String name() {
        return "warehouse";
    }

    @Override
    public String summary() {
        return "an object that clients call through a proxy (TCP)";
    }

    @Override
    public String usage() {
        return "stock ARTICLE | store ARTICLE N | take ARTICLE N";
    }

    @Override
    protected Supplier<Handler<Connection>> handlers(Settings settings) {
        var warehouse = new StoringWarehouse(); // one for all clients
        return () -> new DelegatingSkeleton(warehouse);
    }

    @Override
    public void call(Call call) throws IOException {
        call.atMost(3);
        String method = call.argument(0, "stock, store or take");
        String article = call.argument(1, "an article");
        int amount = call.arguments().size() < 3 ? 0 : amount(call.arguments().get(2));
        try {
            int result = new WarehouseProxy(call.server(), call.patience()).call(method, article, amount);
            call.out().write((result + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (OutOfStockException | IllegalArgumentException | RemoteFailureException e) {
            throw new RefusedByServerException(String.valueOf(e.getMessage()));
        } catch (ServerGoneException e) {
            throw e.getCause();
        }
    }

    private static int amount(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new UsageException("\"" + text + "\" is no amount.");
        }
    }
}
