"""Calls an IAM-protected API with the temporary credentials of the function's own execution role."""

import os

import boto3
import requests
from requests_aws4auth import AWS4Auth


def handler(event, context):
    credentials = boto3.Session().get_credentials()
    auth = AWS4Auth(
        credentials.access_key,
        credentials.secret_key,
        os.environ["AWS_REGION"],
        "execute-api",
        session_token=credentials.token,
    )
    url = event.get("url", os.environ["API_URL"])
    response = requests.request(event.get("method", "GET"), url, auth=auth, timeout=10)
    return response.json()
