"""botocore as an oracle: reads rows from standard input, prints what botocore sent and what it made of the answer."""

import base64
import json
import sys

import botocore.session
from botocore.awsrequest import AWSResponse
from botocore.exceptions import ClientError


class Raw:
    """The body of an answer, as urllib3 would hand it over."""

    def __init__(self, body):
        self.body = body

    def stream(self, *_args, **_kwargs):
        yield self.body

    def read(self, *_args, **_kwargs):
        body, self.body = self.body, b""
        return body


def plain(value):
    if hasattr(value, "timestamp"):
        return round(value.timestamp() * 1000)
    if hasattr(value, "read"):
        return value.read().decode()
    if isinstance(value, dict):
        return {key: plain(entry) for key, entry in value.items()}
    return [plain(entry) for entry in value] if isinstance(value, list) else value


def run(session, row):
    sent = {}

    def before_send(request, **_kwargs):
        body = request.body if request.body is not None else b""
        body = body if isinstance(body, bytes) else (body.read() if hasattr(body, "read") else body.encode())
        headers = [
            [name, value.decode() if isinstance(value, bytes) else str(value)]
            for name, value in request.headers.items()
        ]
        sent.update(method=request.method, url=request.url, headers=headers, body=base64.b64encode(body).decode())
        answer = row["answer"]
        return AWSResponse(request.url, answer["status"], dict(answer["headers"]), Raw(answer["body"].encode()))

    client = session.create_client(
        row["service"], "eu-central-1", aws_access_key_id="AKIAIOSFODNN7EXAMPLE", aws_secret_access_key="secret"
    )
    client.meta.events.register("before-send", before_send)
    try:
        output = plain(getattr(client, row["method"])(**row["input"]))
        output.pop("ResponseMetadata")
        return {"sent": sent, "output": output}
    except ClientError as error:
        return {"sent": sent, "error": {key: error.response["Error"][key] for key in ("Code", "Message")}}


if __name__ == "__main__":
    session = botocore.session.get_session()
    json.dump([run(session, row) for row in json.load(sys.stdin)], sys.stdout)
