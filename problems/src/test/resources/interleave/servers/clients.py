"""Clients as the slides describe them: python3 clients.py NAME PORT [ARGUMENT...]; each prints what it was told."""
import socket
import struct
import sys

ACK = b"\x06"


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=60)


def all_of(connection):
    received = b""
    while True:
        data = connection.recv(1024)
        if not data:
            return received
        received += data


def upper(port, text):
    """Slides 001: no newline, and one recv."""
    with connect(port) as s:
        s.send(text.encode())
        return s.recv(1024).decode()


def echo(port, count):
    """Any bytes; sends them in odd pieces."""
    message = bytes(range(256)) * int(count)
    with connect(port) as s:
        for start in range(0, len(message), 777):
            s.sendall(message[start:start + 777])
        s.shutdown(socket.SHUT_WR)
        return str(all_of(s) == message)


def lines(port, *texts):
    """A line client with makefile: one line out, one line in."""
    answers = []
    with connect(port) as s, s.makefile("rw", encoding="utf-8", newline="\n") as f:
        for text in texts:
            f.write(text + "\n")
            f.flush()
            answers.append(f.readline().rstrip("\r\n"))
    return "|".join(answers)


def udp(port, *texts):
    """Slides 003, client2.py: connect, send, recv, and an empty datagram at the end."""
    answers = []
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(60)
        s.connect(("127.0.0.1", port))
        for text in texts:
            s.send(text.encode())
            answers.append(s.recv(1024).decode())
        s.send(b"")
    return "|".join(answers)


def login(port, user, password):
    """Slides 001, example 3, with lines."""
    with connect(port) as s:
        s.sendall(user.encode() + b"\n")
        assert s.recv(1) == ACK
        s.sendall(password.encode() + b"\n")
        answer = all_of(s)
        return "refused" if answer == b"\x15" else "%.6f" % float(answer)


def sendfile(port, name):
    """Slides 001, example 4, with lines."""
    with connect(port) as s, s.makefile("rb") as f:
        s.sendall(name.encode() + b"\n")
        size = int(f.readline())
        if size == 0:
            return "0"
        s.sendall(ACK)
        return f.read(size).decode()


def files(port, name):
    """Slides 000, the exercise: list, download, quit."""
    with connect(port) as s, s.makefile("rb") as f:
        s.sendall(b"LIST\n")
        names = [f.readline().decode().rstrip() for _ in range(int(f.readline().split()[1]))]
        s.sendall(b"GET " + name.encode() + b"\n")
        answer = f.readline().decode().rstrip()
        content = f.read(int(answer[3:])).decode() if answer.startswith("OK ") else answer
        s.sendall(b"QUIT\n")
        return ",".join(names) + "|" + content + "|" + f.readline().decode().rstrip()


def framed(port, *texts):
    """Messages with their length before them, in network order; all sent at once."""
    with connect(port) as s:
        s.sendall(b"".join(struct.pack("!I", len(t.encode())) + t.encode() for t in texts))
        s.shutdown(socket.SHUT_WR)
        rest, answers = all_of(s), []
        while rest:
            (length,) = struct.unpack("!I", rest[:4])
            answers.append(rest[4:4 + length].decode())
            rest = rest[4 + length:]
    return "|".join(answers)


def spew(port, text):
    """Slides 004: in chunks if necessary."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        message = text.encode()
        while message:
            s.sendto(message[:1024], ("127.0.0.1", port))
            message = message[1024:]
    return "sent"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(globals()[sys.argv[1]](int(sys.argv[2]), *sys.argv[3:]))
