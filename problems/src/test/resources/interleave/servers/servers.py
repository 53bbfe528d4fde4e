"""Servers as the slides describe them, on socketserver: python3 servers.py NAME; prints its port, and serves until killed."""
import os
import socketserver
import sys
import time

ACK = b"\x06"


class Upper(socketserver.BaseRequestHandler):
    def handle(self):
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            self.request.sendall(data.upper())


class Reverse(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.wfile.write(line.decode().rstrip("\r\n")[::-1].encode() + b"\n")


class Timestamp(socketserver.StreamRequestHandler):
    def handle(self):
        line = self.rfile.readline().rstrip()
        self.wfile.write(b"[" + time.ctime(0).encode() + b"] " + line + b"\n")


class Login(socketserver.StreamRequestHandler):
    def handle(self):
        user = self.rfile.readline().rstrip()
        self.wfile.write(ACK)
        password = self.rfile.readline().rstrip()
        self.wfile.write(b"1793534400.25" if (user, password) == (b"user", b"pass") else b"\x15")


class SendFile(socketserver.StreamRequestHandler):
    def handle(self):
        name = self.rfile.readline().decode().rstrip()
        if name not in os.listdir("."):
            self.wfile.write(b"0\n")
            return
        with open(name, "rb") as file:
            data = file.read()
        self.wfile.write(str(len(data)).encode() + b"\n")
        if self.rfile.read(1) == ACK:
            self.wfile.write(data)


class UpperDatagram(socketserver.BaseRequestHandler):
    def handle(self):
        data, sock = self.request
        sock.sendto(data.upper(), self.client_address)


class EchoDatagram(socketserver.DatagramRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.read())


if __name__ == "__main__":
    handler = globals()[sys.argv[1]]
    kind = socketserver.ThreadingUDPServer if "Datagram" in sys.argv[1] else socketserver.ThreadingTCPServer
    kind.daemon_threads = True
    kind.allow_reuse_address = True
    with kind(("127.0.0.1", 0), handler) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()
