"""Walks IAM and STS with boto3 as an administrator would, and prints what it saw as JSON."""

import base64
import hashlib
import hmac
import json
import struct
import sys
import time

import boto3
import botocore.exceptions

seen = {}
iam = boto3.client("iam")
sts = boto3.client("sts")
account = sts.get_caller_identity()["Account"]


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def allow(action, resource="*", **more):
    return dict({"Effect": "Allow", "Action": action, "Resource": resource}, **more)


def refusal(call, **arguments):
    try:
        call(**arguments)
        return "no error"
    except botocore.exceptions.ClientError as error:
        return "%s: %s" % (error.response["Error"]["Code"], error.response["Error"]["Message"])


def clients_of(credentials):
    session = boto3.Session(
        aws_access_key_id=credentials["AccessKeyId"],
        aws_secret_access_key=credentials["SecretAccessKey"],
        aws_session_token=credentials.get("SessionToken"),
    )
    return session


# A user gets its permissions from a group, and loses them with it.
iam.create_user(UserName="papers", Tags=[{"Key": "team", "Value": "red"}])
iam.create_group(GroupName="readers", Path="/teams/")
iam.put_group_policy(GroupName="readers", PolicyName="read", PolicyDocument=document(allow("iam:List*")))
iam.add_user_to_group(GroupName="readers", UserName="papers")
key = iam.create_access_key(UserName="papers")["AccessKey"]
papers = clients_of(key)
seen["groupAllows"] = [user["UserName"] for user in papers.client("iam").list_users()["Users"] if user["UserName"] == "papers"]
seen["group"] = [user["UserName"] for user in iam.get_group(GroupName="readers")["Users"]]
seen["deleteFullGroup"] = refusal(iam.delete_group, GroupName="readers")
iam.remove_user_from_group(GroupName="readers", UserName="papers")
seen["withoutGroup"] = refusal(papers.client("iam").list_users)

# Policies with versions, a boundary, simulation.
arn = iam.create_policy(PolicyName="papers", PolicyDocument=document(allow("sts:GetSessionToken")))["Policy"]["Arn"]
iam.create_policy_version(PolicyArn=arn, PolicyDocument=document(allow("iam:*")), SetAsDefault=True)
iam.attach_user_policy(UserName="papers", PolicyArn=arn)
iam.put_user_permissions_boundary(UserName="papers", PermissionsBoundary="arn:aws:iam::aws:policy/IAMReadOnlyAccess")
seen["bounded"] = refusal(papers.client("iam").create_user, UserName="x")
simulated = iam.simulate_principal_policy(
    PolicySourceArn="arn:aws:iam::%s:user/papers" % account, ActionNames=["iam:ListUsers", "iam:CreateUser", "s3:GetObject"]
)
seen["simulated"] = {each["EvalActionName"]: each["EvalDecision"] for each in simulated["EvaluationResults"]}
custom = iam.simulate_custom_policy(
    PolicyInputList=[document(allow("s3:Get*", Condition={"StringEquals": {"aws:PrincipalTag/team": "red"}}))],
    ActionNames=["s3:GetObject"],
    ContextEntries=[{"ContextKeyName": "aws:PrincipalTag/team", "ContextKeyType": "string", "ContextKeyValues": ["red"]}],
)["EvaluationResults"][0]
seen["custom"] = [custom["EvalDecision"], len(custom["MatchedStatements"])]
seen["contextKeys"] = iam.get_context_keys_for_principal_policy(PolicySourceArn="arn:aws:iam::%s:user/papers" % account)["ContextKeyNames"]
seen["malformed"] = refusal(iam.create_policy, PolicyName="bad", PolicyDocument=document(allow("nonsense")))


# A virtual MFA device with real one-time codes, and a session that shows one.
def code(seed, step):
    digest = hmac.new(base64.b32decode(seed), struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF) % 1000000)


device = iam.create_virtual_mfa_device(VirtualMFADeviceName="papers")["VirtualMFADevice"]
seed = device["Base32StringSeed"].decode()
step = int(time.time()) // 30
seen["qrCode"] = device["QRCodePNG"][:4] == b"\x89PNG"
seen["wrongCodes"] = refusal(
    iam.enable_mfa_device, UserName="papers", SerialNumber=device["SerialNumber"], AuthenticationCode1="000000", AuthenticationCode2="000001"
).split(":")[0]
iam.enable_mfa_device(
    UserName="papers",
    SerialNumber=device["SerialNumber"],
    AuthenticationCode1=code(seed, step - 1),
    AuthenticationCode2=code(seed, step),
)
seen["devices"] = len(iam.list_mfa_devices(UserName="papers")["MFADevices"])
session = papers.client("sts").get_session_token(SerialNumber=device["SerialNumber"], TokenCode=code(seed, step + 1))["Credentials"]
seen["mfaSession"] = clients_of(session).client("sts").get_caller_identity()["Arn"]
plain = papers.client("sts").get_session_token()["Credentials"]
seen["noMfaNoIam"] = refusal(clients_of(plain).client("iam").list_users).split(":")[0]

# Federated users have no more than their session policy.
iam.delete_user_permissions_boundary(UserName="papers")
iam.put_user_policy(UserName="papers", PolicyName="federate", PolicyDocument=document(allow(["sts:GetFederationToken", "apigateway:*"])))
federated = papers.client("sts").get_federation_token(Name="guest", Policy=document(allow("apigateway:GET")))
seen["federated"] = federated["FederatedUser"]["Arn"]
guest = clients_of(federated["Credentials"])
seen["federatedMay"] = guest.client("apigateway").get_rest_apis()["items"]
seen["federatedMayNot"] = refusal(guest.client("apigateway").create_rest_api, name="x")

# Roles: tags, chaining, instance profiles, service-linked roles.
trust = {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::%s:user/papers" % account}, "Action": ["sts:AssumeRole", "sts:TagSession"]}
role = iam.create_role(RoleName="papers", AssumeRolePolicyDocument=document(trust))["Role"]["Arn"]
tagged = document(allow("iam:ListRoles", Condition={"StringEquals": {"aws:PrincipalTag/team": "blue"}}))
iam.put_role_policy(RoleName="papers", PolicyName="tagged", PolicyDocument=tagged)
for colour in ["red", "blue"]:
    assumed = papers.client("sts").assume_role(RoleArn=role, RoleSessionName="visit", Tags=[{"Key": "team", "Value": colour}])
    seen["session " + colour] = refusal(clients_of(assumed["Credentials"]).client("iam").list_roles).split(":")[0]
iam.create_instance_profile(InstanceProfileName="papers")
iam.add_role_to_instance_profile(InstanceProfileName="papers", RoleName="papers")
seen["profile"] = iam.get_instance_profile(InstanceProfileName="papers")["InstanceProfile"]["Roles"][0]["RoleName"]
seen["linked"] = iam.create_service_linked_role(AWSServiceName="ops.apigateway.amazonaws.com")["Role"]["Path"]

# Reports and what was used.
seen["alias"] = [iam.create_account_alias(AccountAlias="papers-please"), iam.list_account_aliases()["AccountAliases"]][1]
while iam.generate_credential_report()["State"] != "COMPLETE":
    time.sleep(0.1)
report = iam.get_credential_report()["Content"].decode().splitlines()
seen["report"] = [line.split(",")[0] for line in report if line.startswith(("user,", "<root_account>,"))]
used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])
seen["keyLastUsed"] = [used["UserName"], used["AccessKeyLastUsed"]["ServiceName"]]
seen["detail"] = [user["UserName"] for user in iam.get_account_authorization_details(Filter=["User"])["UserDetailList"]]
job = iam.generate_service_last_accessed_details(Arn="arn:aws:iam::%s:user/papers" % account)["JobId"]
last = iam.get_service_last_accessed_details(JobId=job)
seen["lastAccessed"] = sorted(each["ServiceNamespace"] for each in last["ServicesLastAccessed"] if each.get("LastAuthenticated"))
decoded = refusal(sts.decode_authorization_message, EncodedMessage="nonsense").split(":")[0]
seen["decode"] = decoded

# Why was I denied: AWS's own API, where this boto3 knows it.
try:
    toolbox = boto3.client("iam-toolbox")
except botocore.exceptions.UnknownServiceError:
    toolbox = None
if toolbox:
    denied = ""
    try:
        guest.client("apigateway").create_rest_api(name="x")
    except botocore.exceptions.ClientError as error:
        denied = error.response["ResponseMetadata"]["RequestId"].replace("-", "")
    details = toolbox.get_request_authorization_details(authorizationId=denied)
    evaluation = details["evaluations"][0]
    uri = [policy["uri"] for policy in details["policies"] if policy["type"] == "SESSION_POLICY"][0]
    policy = toolbox.get_request_authorization_policy(authorizationId=denied, policyUri=uri)["policyDocument"]
    seen["toolbox"] = [evaluation["action"], evaluation["evaluatedEffect"], policy["Statement"][0]["Action"]]

json.dump(seen, sys.stdout, default=str)
