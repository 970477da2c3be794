"""The context object. https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

import json
import logging
import os
import sys
import time


W3C_FIELDS = ('traceparent', 'tracestate', 'baggage')
LAMBDA_CONTEXT_FIELDS = (
    'aws_request_id log_group_name log_stream_name function_name memory_limit_in_mb function_version '
    'invoked_function_arn client_context identity tenant_id'
).split()


def shown(thing, fields):
    values = ','.join('%s=%s' % (field, getattr(thing, field)) for field in fields)
    return '%s([%s])' % (type(thing).__name__, values)


class CognitoIdentity:
    def __init__(self, document):
        self.cognito_identity_id = document.get('cognitoIdentityId')
        self.cognito_identity_pool_id = document.get('cognitoIdentityPoolId')

    def __repr__(self):
        return shown(self, ['cognito_identity_id', 'cognito_identity_pool_id'])


class Client:
    def __init__(self, document):
        self.installation_id = document.get('installation_id')
        self.app_title = document.get('app_title')
        self.app_version_name = document.get('app_version_name')
        self.app_version_code = document.get('app_version_code')
        self.app_package_name = document.get('app_package_name')

    def __repr__(self):
        return shown(self, 'installation_id app_title app_version_name app_version_code app_package_name'.split())


class ClientContext:
    def __init__(self, document):
        self.client = Client(document['client']) if isinstance(document.get('client'), dict) else None
        self.custom = document.get('custom')
        self.env = document.get('env')
        self.w3c_fields = text_fields(document.get('w3c'))

    def __repr__(self):
        return shown(self, ['custom', 'env', 'client'])


class LambdaContext:
    def __init__(self, headers):
        environment = os.environ.get
        self.aws_request_id = headers.get('lambda-runtime-aws-request-id', '')
        self.log_group_name = environment('AWS_LAMBDA_LOG_GROUP_NAME')
        self.log_stream_name = environment('AWS_LAMBDA_LOG_STREAM_NAME')
        self.function_name = environment('AWS_LAMBDA_FUNCTION_NAME')
        self.function_version = environment('AWS_LAMBDA_FUNCTION_VERSION')
        self.memory_limit_in_mb = environment('AWS_LAMBDA_FUNCTION_MEMORY_SIZE')
        self.invoked_function_arn = headers.get('lambda-runtime-invoked-function-arn', '')
        self.client_context = document_header(headers, 'lambda-runtime-client-context', ClientContext)
        self._w3c_fields = self.client_context.__dict__.pop('w3c_fields') if self.client_context else {}
        identity = document_header(headers, 'lambda-runtime-cognito-identity', CognitoIdentity)
        self.identity = identity or CognitoIdentity({})
        self.tenant_id = headers.get('lambda-runtime-aws-tenant-id')
        self._epoch_deadline_time_in_ms = int(headers.get('lambda-runtime-deadline-ms', '0'))

    def get_remaining_time_in_millis(self):
        return max(self._epoch_deadline_time_in_ms - int(time.time() * 1000), 0)

    def w3c(self):
        """The trace context that the client sent."""
        return dict(self._w3c_fields)

    def __repr__(self):
        return shown(self, LAMBDA_CONTEXT_FIELDS)

    def log(self, message):
        """An event of its own, unless the function has taken Lambda's handler away."""
        sinks = [handler.log_sink for handler in logging.getLogger().handlers if hasattr(handler, 'log_sink')]
        if sinks:
            sinks[0].log(str(message))
        else:
            sys.stdout.write(str(message))


def text_fields(document):
    if not isinstance(document, dict):
        return {}
    return dict((name, document[name]) for name in W3C_FIELDS if isinstance(document.get(name), str))


def document_header(headers, name, kind):
    try:
        document = json.loads(headers[name])
    except (KeyError, ValueError):
        return None
    return kind(document) if isinstance(document, dict) else None
