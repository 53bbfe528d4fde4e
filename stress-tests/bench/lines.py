"""The service of the lesson acceptpool by CPython, as the slides' designs have it: each line comes back in capitals.

    python3 lines.py threads|select|socketserver

Prints the port, and ends when its input ends. As Netty's, it answers what has come, without a limit to a line.
"""
import os
import selectors
import socket
import socketserver
import sys
import threading

LONGEST = 65536


def no_delay(client):
    client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # answers are short, and somebody waits for them


def converse(client):
    no_delay(client)
    try:
        with client:
            while received := client.recv(LONGEST):
                client.sendall(received.upper())
    except OSError:
        pass  # the client has gone


def threads(listening):
    while True:
        client, _ = listening.accept()
        threading.Thread(target=converse, args=(client,), daemon=True).start()


def select(listening):
    selector = selectors.DefaultSelector()
    selector.register(listening, selectors.EVENT_READ)
    while True:
        for key, _ in selector.select():
            if key.fileobj is listening:
                client, _ = listening.accept()
                no_delay(client)
                selector.register(client, selectors.EVENT_READ)
                continue
            client = key.fileobj
            try:
                received = client.recv(LONGEST)
                client.sendall(received.upper())
            except OSError:
                received = b""
            if not received:
                selector.unregister(client)
                client.close()


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        converse(self.request)


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 4096


def main(kind):
    if kind == "socketserver":
        server = Server(("127.0.0.1", 0), Handler)
        port, serve = server.server_address[1], server.serve_forever
    else:
        listening = socket.create_server(("127.0.0.1", 0), backlog=4096)
        port = listening.getsockname()[1]
        serve = lambda: {"threads": threads, "select": select}[kind](listening)
    print(port, flush=True)
    threading.Thread(target=serve, daemon=True).start()
    sys.stdin.read()
    os._exit(0)


main(sys.argv[1])
