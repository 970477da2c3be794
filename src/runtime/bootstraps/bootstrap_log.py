"""The framed log channel: printed lines, records of `logging` and tracebacks, in order and each an event of its own."""

import io
import logging
import os
import struct
import sys
import threading
import time

TELEMETRY_FD = 3
TEXT_FRAME = 0xA55A0003
END_OF_INVOCATION_FRAME = 0xA55AFF00
NBSP = '\u00a0'

frame_lock = threading.Lock()


def write_frame(kind, message):
    frame = struct.pack('>IIQ', kind, len(message), int(time.time() * 1000000)) + message
    view = memoryview(frame)
    with frame_lock:
        while view:
            view = view[os.write(TELEMETRY_FD, view):]


class FramedLines(io.RawIOBase):
    """What is printed, as one log event for each line, in order with what is logged."""

    def __init__(self, fd):
        super().__init__()
        self._fd = fd
        self._waiting = b''

    def writable(self):
        return True

    def fileno(self):
        return self._fd

    def write(self, data):
        data = bytes(data)
        *lines, self._waiting = (self._waiting + data).split(b'\n')
        for line in lines:
            write_frame(TEXT_FRAME, line + b'\n')
        return len(data)

    def end_of_invocation(self):
        rest, self._waiting = self._waiting, b''
        if rest:
            write_frame(TEXT_FRAME, rest)


class Unbuffered(io.TextIOWrapper):
    def __init__(self, fd, errors):
        self.framed = FramedLines(fd)
        super().__init__(io.BufferedWriter(self.framed), encoding='utf-8', errors=errors, write_through=True)

    def write(self, text):
        super().write(text)
        self.flush()

    def end_of_invocation(self):
        if not self.closed:
            self.flush()
        self.framed.end_of_invocation()


class LogSink:
    """Makes each text one event. Raises UnicodeEncodeError for half of a surrogate pair, as Lambda's client does."""

    @staticmethod
    def log(text):
        write_frame(TEXT_FRAME, text.encode('utf-8'))


class LambdaLoggerHandler(logging.Handler):
    """The root logger's handler: one event for each record, in Lambda's format."""

    request_id = ''
    # Where context.log looks for it too.
    log_sink = LogSink

    def emit(self, record):
        record.aws_request_id = self.request_id
        # What is wrong with a record is raised where it was logged.
        self.log_sink.log(self.format(record))


def set_up_logging():
    formatter = logging.Formatter(
        '[%(levelname)s]\t%(asctime)s.%(msecs)03dZ\t%(aws_request_id)s\t%(message)s\n', '%Y-%m-%dT%H:%M:%S'
    )
    formatter.converter = time.gmtime
    handler = LambdaLoggerHandler()
    handler.setFormatter(formatter)
    logging.root.addHandler(handler)
    return handler


def warn_of_init_error():
    """Lambda's client says this before the error of an initialisation."""
    logging.root.warning(
        'LAMBDA_WARNING: Unhandled exception. The most likely cause is an issue in the function code. '
        'However, in rare cases, a Lambda runtime update can cause unexpected function behavior. '
        'For functions using managed runtimes, runtime updates can be triggered by a function change, '
        'or can be applied automatically. '
        'To determine if the runtime has been updated, check the runtime version in the INIT_START log entry. '
        'If this error correlates with a change in the runtime version, '
        'you may be able to mitigate this error by temporarily rolling back to the previous runtime version. '
        'For more information, see https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html\r'
    )


def log_error(document):
    message = document['errorMessage']
    lines = ['[ERROR] %s%s' % (document['errorType'], ': ' + message if message else '')]
    lines.append('Traceback (most recent call last):')
    for entry in document['stackTrace']:
        for line in entry.splitlines():
            text = line.lstrip(' ')
            lines.append(NBSP * (len(line) - len(text)) + text)
    LogSink.log('\n'.join(lines))


def set_up_outputs():
    """Replaces sys.stdout and sys.stderr, and returns what ends the log of an invocation."""
    os.set_inheritable(TELEMETRY_FD, False)
    sys.stdout, sys.stderr = outputs = Unbuffered(1, 'strict'), Unbuffered(2, 'backslashreplace')

    def end_of_invocation():
        for output in outputs:
            output.end_of_invocation()
        write_frame(END_OF_INVOCATION_FRAME, b'')

    return end_of_invocation
