"""The context object. https://docs.aws.amazon.com/lambda/latest/dg/python-context.html"""

import json
import os
import sys
import time


class Identity:
    def __init__(self, document):
        self.cognito_identity_id = document.get('cognitoIdentityId')
        self.cognito_identity_pool_id = document.get('cognitoIdentityPoolId')


class Client:
    def __init__(self, document):
        self.installation_id = document.get('installation_id')
        self.app_title = document.get('app_title')
        self.app_version_name = document.get('app_version_name')
        self.app_version_code = document.get('app_version_code')
        self.app_package_name = document.get('app_package_name')


class ClientContext:
    def __init__(self, document):
        self.client = Client(document['client']) if isinstance(document.get('client'), dict) else None
        self.custom = document.get('custom')
        self.env = document.get('env')


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
        identity = document_header(headers, 'lambda-runtime-cognito-identity', Identity)
        self.identity = identity or Identity({})
        self.tenant_id = headers.get('lambda-runtime-aws-tenant-id')
        self._deadline = int(headers.get('lambda-runtime-deadline-ms', '0'))

    def get_remaining_time_in_millis(self):
        return max(self._deadline - int(time.time() * 1000), 0)

    def log(self, message):
        sys.stdout.write(str(message))


def document_header(headers, name, kind):
    try:
        document = json.loads(headers[name])
    except (KeyError, ValueError):
        return None
    return kind(document) if isinstance(document, dict) else None
