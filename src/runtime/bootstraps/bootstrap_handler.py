"""Finds the function that a handler's name means, and tells why there is none."""

import importlib
import os
import sys
import traceback

# Where Lambda's own client calls a handler: what is raised there has no frame of the function.
CLIENT_FRAME = (
    '/var/runtime/awslambdaric/bootstrap.py',
    178,
    'handle_event_request',
    'response = request_handler(event, lambda_context)',
)
OWN_DIRECTORY = os.path.dirname(os.path.abspath(__file__))


class HandlerProblem(Exception):
    """Why there is no handler to call."""

    def __init__(self, kind, message, stack=None):
        super().__init__(message)
        self.kind = kind
        self.stack = stack


def load_handler(name):
    try:
        module_name, function_name = name.rsplit('.', 1)
    except ValueError as error:
        raise HandlerProblem('Runtime.MalformedHandlerName', "Bad handler '%s': %s" % (name, error))
    if module_name.replace('/', '.').split('.')[0] in sys.builtin_module_names:
        message = 'Cannot use built-in module %s as a handler module' % module_name
        raise HandlerProblem('Runtime.BuiltInModuleConflict', message)
    module = import_module(module_name)
    try:
        return getattr(module, function_name)
    except AttributeError:
        message = "Handler '%s' missing on module '%s'" % (function_name, module_name)
        raise HandlerProblem('Runtime.HandlerNotFound', message)


def import_module(name):
    try:
        return importlib.import_module(name.replace('/', '.'))
    except ImportError as error:
        message = "Unable to import module '%s': %s" % (name, error)
        raise HandlerProblem('Runtime.ImportModuleError', message)
    except SyntaxError as error:
        message = "Syntax error in module '%s': %s" % (name, error)
        stack = ['  File "%s" Line %s\n    %s' % (error.filename, error.lineno, error.text)]
        raise HandlerProblem('Runtime.UserCodeSyntaxError', message, stack)


def stack_of(trace):
    """
    The traceback as formatted entries, without the frames of the bootstrap before the function's own: of each only its
    first line, without marks under it, as Lambda's client reduces them.
    """
    entries = traceback.extract_tb(trace)
    own = 0
    while own < len(entries) and os.path.dirname(entries[own].filename) == OWN_DIRECTORY:
        own += 1
    reduced = [(entry.filename, entry.lineno, entry.name, entry.line) for entry in entries[own:]]
    return traceback.format_list(reduced or [CLIENT_FRAME])


def error_document(kind, message, stack, request_id):
    document = {'errorMessage': message, 'errorType': kind, 'requestId': request_id, 'stackTrace': stack or []}
    if os.environ.get('AWS_EXECUTION_ENV', '').endswith('python3.8'):
        # Recorded on AWS: errors of Python 3.8 do not name the request.
        del document['requestId']
    return document


def document_of(error, request_id):
    if isinstance(error, HandlerProblem):
        return error_document(error.kind, str(error), error.stack, request_id)
    return error_document(type(error).__name__, str(error), stack_of(error.__traceback__), request_id)
