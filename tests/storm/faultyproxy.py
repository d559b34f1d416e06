# SPDX-FileCopyrightText: 2026 The Brickyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on the loopback that stands between a client and the sandbox and does to its requests
what tunnels, load balancers and dying servers do. Why a proxy and not a mode of the sandbox: what
the server did and what the client heard of it have to come apart, and the server's own log must
stay true, because it is what everything is held against in the end.

The faults come from a seed, one draw a request in the order in which the requests arrive, reads as
well as changes. Which request is the n-th depends on the machine; how often what happens does not.
"""

import asyncio
import base64
import contextlib
import gzip
import json
import random
import re
import threading
from collections import Counter
from urllib.parse import urlsplit

# What happens to how many of 1,000 requests. "before": the server never sees the request. "after":
# it has done the work when the client learns nothing, or the wrong thing, of it. "late": the client
# loses the connection at once, and the server does the work only then.
STORM = {
    "drop_before": 50,
    "drop_after": 50,
    "drop_late": 10,
    "503_before": 15,
    "503_after": 15,
    "429": 20,
    "half_body": 20,
    "html_before": 5,
    "html_after": 5,
    "hang_before": 5,
    "hang_after": 5,
}
CALM = {}

LATE_SECONDS = 0.3
# What keeps a mistake from eating the machine.
LONGEST_HANG_SECONDS = 60
MOST_CONNECTIONS = 200
LARGEST_BODY = 16 << 20

HTML = b"<!DOCTYPE html><title>Please sign in</title><p>This network wants you to sign in.</p>"


class Request:
    def __init__(self, head, body):
        self.head = head
        self.body = body

    def json(self):
        return json.loads(gzip.decompress(base64.b64decode(self.body)))

    def is_change(self):
        return re.search(r"^\s*mutation\b", self.json()["query"], re.M) is not None

    def words(self):
        """All texts among the variables, in lists too: the ids of the tasks are among them."""
        for value in self.json()["variables"].values():
            yield from (one for one in (value if isinstance(value, list) else [value])
                        if isinstance(one, str))


class Watch:
    """Looks at what passes, and may hold it up. Called in the proxy's thread."""

    async def arrived(self, request):
        """All of the request is there; the server knows nothing of it."""

    def passed_on(self, request):
        """From here on the server has it, whatever the client hears of it."""

    async def worked(self, request):
        """The server has answered; the client knows nothing of it."""


class FaultyProxy:
    """Serves in a thread of its own from construction to stop(), and no longer than the process
    that made it. `faults` is how many of 1,000 requests meet what; the others are passed on, and
    each answer comes `latency` seconds later."""

    def __init__(self, upstream, *, faults=None, seed=1, latency=0, late=LATE_SECONDS):
        self._port = urlsplit(upstream).port
        self._faults = STORM if faults is None else faults
        self._random = random.Random(seed)
        self._latency = latency
        self._late = late
        self.watch = Watch()  # may be replaced at any time
        self.requests = 0
        self.counts = Counter()
        self._connections = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._serve, "127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self._server.sockets[0].getsockname()[1]

    def stop(self):
        self._do(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    def call(self, function):
        """Has it called in the proxy's thread, where what a Watch holds may be touched."""
        self._loop.call_soon_threadsafe(function)

    def _do(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(10)

    async def _stop(self):
        self._server.close()
        tasks = list(self._connections)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _serve(self, reader, writer):
        task = asyncio.current_task()
        self._connections.add(task)
        connection = Connection(self, reader, writer)
        try:
            if len(self._connections) <= MOST_CONNECTIONS:
                await connection.serve()
            else:
                self.counts["refused"] += 1
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass  # The client is gone, which is its right.
        except asyncio.CancelledError:
            pass  # The proxy stops.
        finally:
            connection.close()
            self._connections.discard(task)

    def draw(self):
        """What happens to the next request, and a random number for how."""
        number, how = self._random.randrange(1000), self._random.random()
        self.requests += 1
        for fault, share in self._faults.items():
            if number < share:
                self.counts[fault] += 1
                return fault, how
            number -= share
        return None, how

    async def pass_on(self, upstream, request):
        """The server's answer, whole."""
        reader, writer = upstream
        writer.write(request.head + request.body)
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        return head, await read_body(reader, head)

    async def delay(self):
        await asyncio.sleep(self._latency)

    async def be_late(self):
        await asyncio.sleep(self._late)

    async def connect(self):
        return await asyncio.open_connection("127.0.0.1", self._port)


class Connection:
    """One of the client's connections, and the one to the server that belongs to it."""

    def __init__(self, proxy, reader, writer):
        self._proxy = proxy
        self._reader = reader
        self._writer = writer
        self._upstream = None

    def close(self, *, at_once=False):
        if at_once:
            self._writer.transport.abort()  # A reset instead of a farewell.
        for writer in (self._writer, self._upstream and self._upstream[1]):
            if writer:
                with contextlib.suppress(OSError):
                    writer.close()

    async def serve(self):
        alive = True
        while alive:
            try:
                head = await self._reader.readuntil(b"\r\n\r\n")
            except asyncio.IncompleteReadError:
                return  # Closed between two requests.
            request = Request(head, await read_body(self._reader, head))
            fault, how = self._proxy.draw()
            await self._proxy.watch.arrived(request)
            alive = await self._answer(request, fault, how)

    async def _answer(self, request, fault, how):
        """Whether the connection lives on."""
        kind, _, when = (fault or "").partition("_")
        if when == "late":
            self._writer.transport.abort()
            await self._proxy.be_late()
            await self._work(request)
            return False
        answer = None
        if fault != "429" and when != "before":
            answer = await self._work(request)
            await self._proxy.watch.worked(request)
        await self._proxy.delay()

        if kind == "drop":
            self.close(at_once=how < 0.5)
            return False
        if kind == "hang":
            # What the client says, or that it has gone, ends it.
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._reader.read(1), LONGEST_HANG_SECONDS)
            return False
        if kind == "half":
            head, body = answer
            self._writer.write(head + body[:len(body) // 2])
            await self._writer.drain()
            return False
        if kind == "503":
            self._say("503 Service Unavailable", b"upstream is away", "text/plain")
        elif kind == "429":
            more = ["Retry-After: 0"] if how < 0.5 else []
            self._say("429 Too Many Requests", b"slowly", "text/plain", more)
        elif kind == "html":
            self._say("200 OK", HTML, "text/html")
        else:
            self._writer.write(answer[0] + answer[1])
        await self._writer.drain()
        return True

    async def _work(self, request):
        """Has the server do it."""
        if self._upstream is None:
            self._upstream = await self._proxy.connect()
        self._proxy.watch.passed_on(request)
        return await self._proxy.pass_on(self._upstream, request)

    def _say(self, status, body, kind, more=()):
        lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(body)}",
                 *more]
        self._writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + body)


async def read_body(reader, head):
    """Of a request or an answer; neither the client nor the sandbox sends chunks here."""
    for line in head.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
            if length > LARGEST_BODY:
                raise OSError("too large")
            return await reader.readexactly(length)
    return b""
