package interleave.servers.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.servers.Actor;
import interleave.servers.Connection;
import interleave.servers.Handler;
import interleave.servers.Lab;
import interleave.servers.Sequential;
import interleave.servers.ThreadPerRequest;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A warehouse that is elsewhere: what travels, and what a proxy cannot hide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ProxyTest {
    static Stream<Supplier<Handler<Connection>>> bothForms() {
        var real = new StoringWarehouse();
        var counting = new CountingWarehouse();
        return Stream.of(() -> new DelegatingSkeleton(real), () -> counting::serve);
    }

    @ParameterizedTest
    @MethodSource("bothForms")
    void behaves_like_one_that_is_here(Supplier<Handler<Connection>> skeletons) throws Exception {
        try (var lab = Lab.tcp(skeletons, ThreadPerRequest.virtual(10))) {
            Warehouse warehouse = proxy(lab);

            assertThat(warehouse.stock("bolts")).isZero();
            assertThat(warehouse.store("bolts", 100)).isEqualTo(100);
            assertThat(warehouse.take("bolts", 30)).isEqualTo(70);
            assertThat(warehouse.stock("bolts")).isEqualTo(70);
            assertThatThrownBy(() -> warehouse.take("bolts", 71))
                    .isInstanceOf(OutOfStockException.class)
                    .hasMessageContaining("not 71");
            assertThat(warehouse.take("bolts", 70)).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("bothForms")
    void loses_nothing_between_many_clients(Supplier<Handler<Connection>> skeletons) throws Exception {
        try (var lab = Lab.tcp(skeletons, ThreadPerRequest.platform(8))) {
            Warehouse shared = proxy(lab);
            List<Actor> clients = new ArrayList<>();
            for (int client = 0; client < 8; client++) {
                clients.add(Actor.start("client " + client, () -> {
                    for (int round = 0; round < 50; round++) {
                        shared.store("nuts è \uD83D\uDD29", 3);
                        shared.take("nuts è \uD83D\uDD29", 1);
                    }
                }));
            }
            for (Actor client : clients) {
                client.join();
            }

            assertThat(shared.stock("nuts è \uD83D\uDD29")).isEqualTo(8 * 50 * 2);
        }
    }

    @Test
    void brings_exceptions_home() throws Exception {
        try (var lab = Lab.tcp(() -> new DelegatingSkeleton(new StoringWarehouse()), new Sequential())) {
            assertThatThrownBy(() -> proxy(lab).store("bolts", 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("amount must be >= 1, but was 0");
            assertThat(lab.errors()).isEmpty();
        }
    }

    @Test
    void says_that_the_server_has_failed_but_not_how() throws Exception {
        var overflowing = new CountingWarehouse();
        try (var lab = Lab.tcp(() -> overflowing::serve, new Sequential())) {
            proxy(lab).store("bolts", Integer.MAX_VALUE);

            assertThatThrownBy(() -> proxy(lab).store("bolts", 1))
                    .isInstanceOf(RemoteFailureException.class)
                    .hasMessage("the server has failed");
            Lab.await("the server is told", () -> lab.errors().size() == 1);
            assertThat(lab.errors()).singleElement().isInstanceOf(ArithmeticException.class);
            assertThat(proxy(lab).stock("bolts")).as("it goes on").isEqualTo(Integer.MAX_VALUE);
        }
    }

    @Test
    void calls_no_method_that_is_not_in_the_interface() throws Exception {
        try (var lab = Lab.tcp(() -> new DelegatingSkeleton(new StoringWarehouse()), new Sequential())) {
            for (String method : List.of("toString", "hashCode", "Stock", "", "check")) {
                assertThatThrownBy(() -> proxy(lab).call(method, "bolts", 1))
                        .isInstanceOf(RemoteFailureException.class)
                        .hasMessage("there is no such method");
            }
        }
    }

    @Test
    void says_that_nobody_is_there() throws Exception {
        var lab = Lab.tcp(() -> new DelegatingSkeleton(new StoringWarehouse()), new Sequential());
        lab.close();

        assertThatThrownBy(() -> proxy(lab).stock("bolts"))
                .isInstanceOf(ServerGoneException.class)
                .hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void says_that_the_server_went_without_an_answer() throws Exception {
        try (var lab = Lab.tcp(() -> connection -> connection.input().readNBytes(19), new Sequential())) {
            assertThatThrownBy(() -> proxy(lab).stock("bolts")).isInstanceOf(ServerGoneException.class);
        }
    }

    @Test
    void does_not_wait_for_ever() throws Exception {
        try (var lab = Lab.tcp(() -> connection -> connection.input().readAllBytes(), new Sequential())) {
            assertThatThrownBy(() -> new WarehouseProxy(lab.address(), Lab.MOMENT).stock("bolts"))
                    .isInstanceOf(ServerGoneException.class)
                    .hasCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void sends_nothing_that_is_too_long() throws Exception {
        try (var lab = Lab.tcp(() -> new DelegatingSkeleton(new StoringWarehouse()), new Sequential())) {
            assertThat(proxy(lab).store("中".repeat(1000), 1)).isEqualTo(1);
            assertThatThrownBy(() -> proxy(lab).store("x".repeat(1001), 1))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static WarehouseProxy proxy(Lab<Connection> lab) {
        return new WarehouseProxy(lab.address(), Lab.PATIENCE);
    }
}
