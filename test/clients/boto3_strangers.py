"""Asks boto3 for services that are not here, signed well, signed with a wrong secret, and unsigned; prints the errors as JSON."""

import json
import os
import urllib.error
import urllib.request

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

calls = {
    "apigatewaymanagementapi": [("post_to_connection", {"ConnectionId": "abc=", "Data": b"x"})],
    "apigatewayv2": [("get_apis", {}), ("create_api", {"Name": "a", "ProtocolType": "HTTP"})],
    "cloudformation": [("list_stacks", {}), ("describe_stacks", {"StackName": "a b"})],
    "cloudfront": [("list_distributions", {})],
    "cloudwatch": [("list_metrics", {})],
    "dynamodb": [("list_tables", {})],
    "ec2": [("describe_instances", {})],
    "ecr": [("describe_repositories", {})],
    "eks": [("list_clusters", {})],
    "events": [("list_rules", {})],
    "kinesis": [("list_streams", {})],
    "kms": [("list_keys", {})],
    "rds": [("describe_db_instances", {})],
    "route53": [("list_hosted_zones", {}), ("get_hosted_zone", {"Id": "Z1"})],
    "s3": [
        ("list_buckets", {}),
        ("head_bucket", {"Bucket": "tags"}),
        ("get_object", {"Bucket": "restapis", "Key": "a b/ü+c"}),
        ("put_object", {"Bucket": "b", "Key": "k//x", "Body": b"text"}),
    ],
    "secretsmanager": [("list_secrets", {})],
    "sns": [("list_topics", {})],
    "sqs": [("list_queues", {})],
    "ssm": [("get_parameter", {"Name": "/a"})],
    "stepfunctions": [("list_state_machines", {})],
}

configurations = {
    "signed": {},
    "wrong": {"aws_secret_access_key": "wrong", "aws_access_key_id": os.environ["AWS_ACCESS_KEY_ID"]},
    "unsigned": {"config": Config(signature_version=UNSIGNED)},
}


def error_of(client, operation, arguments):
    try:
        getattr(client, operation)(**arguments)
        return "no error"
    except ClientError as error:
        told = error.response["Error"]
        return [error.response["ResponseMetadata"]["HTTPStatusCode"], told["Code"], told["Message"]]


seen = {}
for service, operations in calls.items():
    for how, configuration in configurations.items():
        client = boto3.client(service, **configuration)
        for operation, arguments in operations:
            seen.setdefault("%s %s" % (service, operation), {})[how] = error_of(client, operation, arguments)

url = boto3.client("s3", config=Config(signature_version="s3v4")).generate_presigned_url("get_object", {"Bucket": "b", "Key": "a b"})
try:
    urllib.request.urlopen(url)
except urllib.error.HTTPError as error:
    seen["presigned"] = [error.code, error.read().decode()]
# Its body is not signed.
upload = {"Path": "a", "Body": b"not signed"}
seen["unsigned body"] = error_of(boto3.client("mediastore-data"), "put_object", upload)
print(json.dumps(seen))
