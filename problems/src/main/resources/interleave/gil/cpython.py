"""The programs of the lesson gil for CPython: what does it get done in a window of time, with threads, with processes?

    python3 cpython.py threads|processes MOST-WORKERS

Each line of input: JOB WORKERS BEGIN END CORE ADDRESS, times in nanoseconds of the monotonic clock. Each line of
output: done PIECES NANOSECONDS-IN-THE-RUN-QUEUE. It ends with its input. See notes/gil.md.
"""

import multiprocessing
import os
import platform
import socket
import sys
import threading
import time

NOW = time.monotonic_ns
SPIN_NANOS = 300_000  # who sleeps until the very moment is late by some of these
CORES = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []


def primes(end, address):
    """Tries odd numbers from a million upwards; a piece is one number."""
    tried = 0
    number = 1_000_001
    while NOW() < end:
        divisor = 3
        while divisor * divisor <= number:
            if number % divisor == 0:
                break
            divisor += 2
        number += 2
        tried += 1
    return tried


def fingerprint(end, address):
    """FNV-1a, byte by byte; a piece is a block of 64 bytes."""
    blocks = 0
    value = 0x811C9DC5
    while NOW() < end:
        for i in range(64):
            value = ((value ^ i) * 0x01000193) & 0xFFFFFFFF
        blocks += 1
    return blocks


def requests(end, address):
    """Asks a server on this machine, and asks again when it has answered; a piece is one answer."""
    answers = 0
    with socket.create_connection(("127.0.0.1", int(address)), timeout=10) as server:
        server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        while NOW() < end:
            server.sendall(b"?")
            if not server.recv(1):
                raise EOFError("the server has closed the connection")
            if NOW() < end:  # too late counts for nobody
                answers += 1
    return answers


JOBS = {"primes": primes, "fingerprint": fingerprint, "requests": requests}
COMPUTING = {"primes", "fingerprint"}


def waited():
    """How long this thread has been ready to run and was not run, in nanoseconds; 0 where nobody knows."""
    try:
        with open("/proc/thread-self/schedstat") as schedstat:
            return int(schedstat.read().split()[1])
    except (OSError, IndexError, ValueError):
        return 0


def work(job, begin, end, core, address):
    """One worker's part: what it has done, how long it waited for its core, how late it came."""
    if CORES:
        here = {CORES[core % len(CORES)]} if job in COMPUTING else set(CORES)
        os.sched_setaffinity(0, here)  # 0 is the calling thread
    waited_before = waited()
    time.sleep(max(0, begin - NOW() - SPIN_NANOS) / 1e9)
    while NOW() < begin:
        pass
    late = NOW() - begin
    done = JOBS[job](end, address)
    return done, waited() - waited_before, late


class Threads:
    """Threads of this process, new ones for each burst."""

    def burst(self, job, workers, begin, end, core, address):
        results = []
        threads = [
            threading.Thread(target=lambda i=i: results.append(work(job, begin, end, core + i, address)), daemon=True)
            for i in range(workers)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if len(results) < workers:
            sys.exit("a worker failed")
        # one of them has the global lock when the window opens; that the others are late is what is measured
        late = min(late for _, _, late in results)
        return sum(done for done, _, _ in results), max(late, sum(wait for _, wait, _ in results))


def child(pipe):
    """A process that works when it is told to. When its parent is gone, the pipe ends, and so does this."""
    try:
        while True:
            pipe.send(work(*pipe.recv()))
    except (EOFError, OSError, KeyboardInterrupt):
        pass


class Processes:
    """Processes that are there from the beginning."""

    def __init__(self, most):
        # spawn, not fork: a forked child inherits the pipes of its siblings, and would never see the end of its own
        context = multiprocessing.get_context("spawn")
        self.pipes = []
        for _ in range(most):
            pipe, other = context.Pipe()
            context.Process(target=child, args=(other,), daemon=True).start()
            other.close()
            self.pipes.append(pipe)

    def burst(self, job, workers, begin, end, core, address):
        for i, pipe in enumerate(self.pipes[:workers]):
            pipe.send((job, begin, end, core + i, address))
        results = [pipe.recv() for pipe in self.pipes[:workers]]
        return sum(done for done, _, _ in results), sum(max(wait, late) for _, wait, late in results)


def name():
    free = hasattr(sys, "_is_gil_enabled") and not sys._is_gil_enabled()
    return platform.python_implementation() + " " + platform.python_version() + (", free-threaded" if free else "")


def main():
    crew = Threads() if sys.argv[1] == "threads" else Processes(int(sys.argv[2]))
    print("ready", NOW(), name(), flush=True)
    for line in sys.stdin:
        job, workers, begin, end, core, address = line.split()
        print("done", *crew.burst(job, int(workers), int(begin), int(end), int(core), address), flush=True)


if __name__ == "__main__":
    main()
