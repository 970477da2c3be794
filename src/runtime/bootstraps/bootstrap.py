"""The Python runtime: asks the Runtime API for invocations and calls the function's handler.

Arguments: the Unix socket of the Runtime API, then directories of installed packages.
https://docs.aws.amazon.com/lambda/latest/dg/python-handler.html
Runs on Python 3.6 and later with its standard library only.
"""

import builtins
import json
import os
import sys

from bootstrap_api import RuntimeApi, failure, get, post
from bootstrap_context import LambdaContext
from bootstrap_handler import HandlerProblem, document_of, load_handler
from bootstrap_json import to_json
from bootstrap_log import log_error, set_up_logging, set_up_outputs, warn_of_init_error


class Runtime:
    def __init__(self, api, log_handler, end_of_invocation):
        self.api = api
        self.log_handler = log_handler
        self.end_of_invocation = end_of_invocation
        # From Python 3.12 on Lambda writes what is not ASCII as it is.
        self.ensure_ascii = release() < 12

    def initialise(self):
        try:
            return load_handler(os.environ.get('_HANDLER', ''))
        except Exception as error:
            document = document_of(error, '')
            warn_of_init_error()
            log_error(document)
            self.end_of_invocation()
            self.api.send(failure('init/error', document, self.ensure_ascii))
            self.api.receive()
            sys.exit(1)

    def serve(self, handler):
        self.api.send(get('invocation/next'))
        while True:
            _, headers, body = self.api.receive()
            answer = self.invoke(handler, headers, body)
            self.end_of_invocation()
            self.api.send(answer, get('invocation/next'))
            self.api.receive()

    def invoke(self, handler, headers, body):
        context = LambdaContext(headers)
        self.log_handler.request_id = context.aws_request_id
        set_trace(headers.get('lambda-runtime-trace-id'))
        path = 'invocation/%s/' % context.aws_request_id
        try:
            result = self.marshalled(handler(self.event(body), context))
        except Exception as error:
            document = document_of(error, context.aws_request_id)
            log_error(document)
            return failure(path + 'error', document, self.ensure_ascii)
        return response(path + 'response', result)

    def event(self, body):
        try:
            return json.loads(body.decode('utf-8'))
        except Exception as error:
            raise HandlerProblem('Runtime.UnmarshalError', 'Unable to unmarshal input: %s' % error)

    def marshalled(self, result):
        if isinstance(result, bytes):
            return result
        try:
            return to_json(result, self.ensure_ascii)
        except Exception as error:
            raise HandlerProblem('Runtime.MarshalError', 'Unable to marshal response: %s' % error)


def response(path, result):
    """A text that cannot be encoded ends the process, as it does Lambda's own."""
    if isinstance(result, bytes):
        return post(path, result, [('Content-Type', 'application/unknown')])
    return post(path, result.encode('utf-8'), [('Content-Type', 'application/json')])


def release():
    """The minor version of the function's runtime, as in python3.12."""
    version = os.environ.get('AWS_EXECUTION_ENV', '').rsplit('3.', 1)[-1]
    return int(version) if version.isdigit() else 99


def set_trace(trace):
    if trace:
        os.environ['_X_AMZN_TRACE_ID'] = trace
    else:
        os.environ.pop('_X_AMZN_TRACE_ID', None)


def set_up_path(sites):
    """The package first, then layers; packages installed on the machine last."""
    version = 'python%d.%d' % sys.version_info[:2]
    layers = ['/opt/python/lib/%s/site-packages' % version, '/opt/python']
    sys.path[0:1] = [os.environ['LAMBDA_TASK_ROOT']] + layers
    sys.path.extend(sites)


def set_up_builtins():
    """What the module `site` gives to every program."""
    import _sitebuiltins

    builtins.exit = _sitebuiltins.Quitter('exit', 'Ctrl-D (i.e. EOF)')
    builtins.quit = _sitebuiltins.Quitter('quit', 'Ctrl-D (i.e. EOF)')


def main():
    api_socket, *sites = sys.argv[1:]
    sys.argv[1:] = []
    if release() < 12 and os.environ.get('LC_CTYPE') == 'C.UTF-8':
        # Python sets it when the system has no en_US.UTF-8; Lambda has that up to Python 3.11.
        del os.environ['LC_CTYPE']
    if release() < 12:
        # It comes with Lambda's client from Python 3.12 on.
        sys.modules['snapshot_restore_py'] = None
    set_up_path(sites)
    set_up_builtins()
    runtime = Runtime(RuntimeApi(api_socket), set_up_logging(), set_up_outputs())
    runtime.serve(runtime.initialise())


main()
