"""The Runtime API's client. https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html"""

import json
import os
import socket

API = '/2018-06-01/runtime/'


class RuntimeApi:
    """Speaks HTTP/1.1 with the Runtime API over one connection."""

    def __init__(self, path):
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(path)
        self._waiting = b''

    def send(self, *requests):
        self._socket.sendall(b''.join(requests))

    def receive(self):
        """Returns status, headers by lower-case name, and body of one answer."""
        while b'\r\n\r\n' not in self._waiting:
            self._read()
        head, self._waiting = self._waiting.split(b'\r\n\r\n', 1)
        status_line, *lines = head.decode('latin-1').split('\r\n')
        headers = dict((name.lower(), value.strip()) for name, value in (line.split(':', 1) for line in lines))
        return int(status_line.split(' ')[1]), headers, self._body(int(headers['content-length']))

    def _body(self, length):
        chunks, missing = [self._waiting], length - len(self._waiting)
        while missing > 0:
            self._waiting = b''
            self._read()
            chunks.append(self._waiting)
            missing -= len(self._waiting)
        whole = b''.join(chunks)
        self._waiting = whole[length:]
        return whole[:length]

    def _read(self):
        data = self._socket.recv(262144)
        if not data:
            # The server has gone: nobody is left to run for.
            os._exit(0)
        self._waiting += data


def get(path):
    return ('GET %s%s HTTP/1.1\r\nHost: runtime\r\n\r\n' % (API, path)).encode('latin-1')


def post(path, body, headers):
    lines = ''.join('%s: %s\r\n' % header for header in headers)
    head = 'POST %s%s HTTP/1.1\r\nHost: runtime\r\n%sContent-Length: %d\r\n\r\n' % (API, path, lines, len(body))
    return head.encode('latin-1', 'replace') + body


def failure(path, document, ensure_ascii):
    headers = [('Content-Type', 'application/json'), ('Lambda-Runtime-Function-Error-Type', document['errorType'])]
    body = json.dumps(document, ensure_ascii=ensure_ascii).encode('utf-8')
    return post(path, body, [(name, value.replace('\r', ' ').replace('\n', ' ')) for name, value in headers])
