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
from bootstrap_log import log_error, set_up_logging, set_up_outputs


def to_json(value, ensure_ascii):
    numbers = {}

    def default(item):
        if type(item).__name__ == 'Decimal' and type(item).__module__ == 'decimal':
            mark = '%s:%d' % (os.urandom(16).hex(), len(numbers))
            numbers[mark] = str(item)
            return mark
        raise TypeError('Object of type %s is not JSON serializable' % type(item).__name__)

    text = json.dumps(value, default=default, ensure_ascii=ensure_ascii)
    for mark, number in numbers.items():
        # A Decimal is written as a number with all its digits, which the encoder itself cannot do.
        text = text.replace('"%s"' % mark, number, 1)
    return text.encode('utf-8', 'surrogatepass')


class Runtime:
    def __init__(self, api, log_handler, end_of_invocation):
        self.api = api
        self.log_handler = log_handler
        self.end_of_invocation = end_of_invocation
        runtime = os.environ.get('AWS_EXECUTION_ENV', '').rsplit('3.', 1)[-1]
        self.ensure_ascii = runtime.isdigit() and int(runtime) < 12

    def initialise(self):
        try:
            return load_handler(os.environ.get('_HANDLER', ''))
        except Exception as error:
            document = document_of(error, '')
            log_error(document)
            self.end_of_invocation()
            self.api.send(failure('init/error', document))
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
            return self.response(path, handler(self.event(body), context))
        except Exception as error:
            document = document_of(error, context.aws_request_id)
            log_error(document)
            return failure(path + 'error', document)

    def event(self, body):
        try:
            return json.loads(body.decode('utf-8'))
        except Exception as error:
            raise HandlerProblem('Runtime.UnmarshalError', 'Unable to unmarshal input: %s' % error)

    def response(self, path, result):
        if isinstance(result, bytes):
            return post(path + 'response', result, [('Content-Type', 'application/unknown')])
        try:
            body = to_json(result, self.ensure_ascii)
        except Exception as error:
            raise HandlerProblem('Runtime.MarshalError', 'Unable to marshal response: %s' % error)
        return post(path + 'response', body, [('Content-Type', 'application/json')])


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
    release = os.environ['AWS_EXECUTION_ENV'].rsplit('.', 1)[-1]
    if release.isdigit() and int(release) < 12 and os.environ.get('LC_CTYPE') == 'C.UTF-8':
        # Python sets it when the system has no en_US.UTF-8; Lambda has that up to Python 3.11.
        del os.environ['LC_CTYPE']
    set_up_path(sites)
    set_up_builtins()
    runtime = Runtime(RuntimeApi(api_socket), set_up_logging(), set_up_outputs())
    runtime.serve(runtime.initialise())


main()
