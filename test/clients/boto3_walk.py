"""Walks the control plane with boto3 and calls the API with three Python signers; prints what it saw as JSON."""

import io
import json
import os
import sys
import time
import zipfile

import boto3
import botocore.auth
import botocore.awsrequest
import botocore.session
import requests

endpoint = os.environ["AWS_ENDPOINT_URL"]
region = os.environ["AWS_REGION"]
seen = {}

seen["account"] = boto3.client("sts").get_caller_identity()["Account"]

iam = boto3.client("iam")
iam.create_user(UserName="boto", Path="/team/")
key = iam.create_access_key(UserName="boto")["AccessKey"]
try:
    iam.create_user(UserName="boto")
except iam.exceptions.EntityAlreadyExistsException as error:
    seen["again"] = error.response["Error"]["Message"]

apigateway = boto3.client("apigateway")
api = apigateway.create_rest_api(name="boto")["id"]
root = apigateway.get_resources(restApiId=api)["items"][0]["id"]
place = {"restApiId": api, "resourceId": root, "httpMethod": "GET"}
apigateway.put_method(authorizationType="AWS_IAM", **place)
apigateway.put_method_response(statusCode="200", **place)
apigateway.put_integration(type="MOCK", requestTemplates={"application/json": '{"statusCode": 200}'}, **place)
apigateway.put_integration_response(statusCode="200", responseTemplates={"application/json": '{"hello": "boto"}'}, **place)
apigateway.create_deployment(restApiId=api, stageName="dev")
url = "%s/restapis/%s/dev/_user_request_/" % (endpoint, api)


def signed_by_botocore(credentials):
    request = botocore.awsrequest.AWSRequest(method="GET", url=url)
    botocore.auth.SigV4Auth(credentials, "execute-api", region).add_auth(request)
    return requests.get(url, headers=dict(request.headers))


def answer(response):
    return [response.status_code, response.json()]


user = boto3.Session(aws_access_key_id=key["AccessKeyId"], aws_secret_access_key=key["SecretAccessKey"])
seen["denied"] = answer(signed_by_botocore(user.get_credentials()))
iam.attach_user_policy(UserName="boto", PolicyArn="arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess")
seen["allowed"] = answer(signed_by_botocore(user.get_credentials()))

with open(os.environ["OPENAPI_FILE"], "rb") as document:
    imported = apigateway.import_rest_api(body=document.read(), failOnWarnings=True, parameters={"basepath": "prepend"})
apigateway.create_deployment(restApiId=imported["id"], stageName="dev")
url = "%s/restapis/%s/dev/_user_request_/ferries/v2/ferries" % (endpoint, imported["id"])
seen["imported"] = [
    requests.get(url).status_code,
    signed_by_botocore(user.get_credentials()).status_code,
    requests.head(url).status_code,
]
export = apigateway.get_export(restApiId=imported["id"], stageName="dev", exportType="oas30", accepts="application/yaml")
seen["exported"] = [export["contentType"], export["contentDisposition"], export["body"].read(14).decode()]
url = "%s/restapis/%s/dev/_user_request_/" % (endpoint, api)

try:
    user.client("iam").list_users()
except Exception as error:
    seen["listUsers"] = str(error)

try:
    from requests_aws4auth import AWS4Auth

    auth = AWS4Auth(key["AccessKeyId"], key["SecretAccessKey"], region, "execute-api")
    seen["requestsAws4auth"] = answer(requests.get(url, auth=auth))
except ImportError:
    seen["requestsAws4auth"] = "not installed"

logs = boto3.client("logs")
logs.create_log_group(logGroupName="/boto")
logs.create_log_stream(logGroupName="/boto", logStreamName="one")
now = int(time.time() * 1000)
logs.put_log_events(logGroupName="/boto", logStreamName="one", logEvents=[{"timestamp": now, "message": "hello"}])
seen["log"] = [event["message"] for event in logs.get_log_events(logGroupName="/boto", logStreamName="one")["events"]]

lambda_client = boto3.client("lambda")
trust = {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}
document = json.dumps({"Version": "2012-10-17", "Statement": [trust]})
role = iam.create_role(RoleName="boto", AssumeRolePolicyDocument=document)["Role"]["Arn"]
with open(os.environ["CLIENT_ZIP"], "rb") as package:
    lambda_client.create_function(
        FunctionName="boto",
        Runtime="nodejs22.x",
        Handler="client.handler",
        Role=role,
        Timeout=30,
        Code={"ZipFile": package.read()},
        Environment={"Variables": {"API_URL": url}},
    )
lambda_client.get_waiter("function_active_v2").wait(FunctionName="boto")


def invoke():
    return json.loads(lambda_client.invoke(FunctionName="boto")["Payload"].read())


seen["functionDenied"] = invoke()
iam.attach_role_policy(RoleName="boto", PolicyArn="arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess")
seen["functionAllowed"] = invoke()

inner = """
import boto3

def handler(event, context):
    return boto3.client("sts").get_caller_identity()["Arn"]
"""
package = io.BytesIO()
with zipfile.ZipFile(package, "w") as archive:
    entry = zipfile.ZipInfo("inner.py")
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, inner)
lambda_client.create_function(
    FunctionName="inner",
    Runtime=f"python{sys.version_info.major}.{sys.version_info.minor}",
    Handler="inner.handler",
    Role=role,
    Timeout=30,
    Code={"ZipFile": package.getvalue()},
)
lambda_client.get_waiter("function_active_v2").wait(FunctionName="inner")
seen["boto3InsideOfAFunction"] = json.loads(lambda_client.invoke(FunctionName="inner")["Payload"].read())

try:
    boto3.client("lambda").publish_version(FunctionName="nobody")
except Exception as error:
    seen["notImplemented"] = str(error)

json.dump(seen, sys.stdout)
