import hashlib
import hmac
import os
import time
import urllib.error
import urllib.request
from urllib.parse import parse_qsl, quote, urlsplit


def handler(event, context):
    """Calls API_URL, or the event's `url`, signed with the temporary credentials of this function's execution role."""
    url = event.get("url") or os.environ["API_URL"]
    method = event.get("method", "GET")
    request = urllib.request.Request(url, method=method, headers=sign(method, urlsplit(url)))
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            status, body = response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        status, body = error.code, error.read().decode()
    print(f"{method} {url} answered {status}: {body}")
    return {"status": status, "body": body}


def sign(method, url):
    """Signature Version 4 of a request without a body."""
    region, token = os.environ["AWS_REGION"], os.environ["AWS_SESSION_TOKEN"]
    now = time.strftime("%Y%m%dT%H%M%SZ", time.gmtime())
    pairs = sorted(parse_qsl(url.query, keep_blank_values=True))
    query = "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in pairs)
    headers = f"host:{url.netloc}\nx-amz-date:{now}\nx-amz-security-token:{token}\n"
    names = "host;x-amz-date;x-amz-security-token"
    scope = f"{now[:8]}/{region}/execute-api/aws4_request"
    path = quote(url.path or "/", safe="/~")
    request = "\n".join([method, path, query, headers, names, sha256("")])
    key = ("AWS4" + os.environ["AWS_SECRET_ACCESS_KEY"]).encode()
    for part in scope.split("/"):
        key = keyed(key, part)
    signature = keyed(key, f"AWS4-HMAC-SHA256\n{now}\n{scope}\n{sha256(request)}").hex()
    credential = f"{os.environ['AWS_ACCESS_KEY_ID']}/{scope}"
    return {
        "x-amz-date": now,
        "x-amz-security-token": token,
        "authorization": f"AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={names}, Signature={signature}",
    }


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def keyed(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).digest()
