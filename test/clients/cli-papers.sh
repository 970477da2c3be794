#!/usr/bin/env bash
# Walks the papers with the AWS CLI: groups, simulation, a web identity provider, reports, a session. Prints what it saw.
set -euo pipefail

account=$(aws sts get-caller-identity --query Account --output text)
allow() { printf '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"%s","Resource":"*"}]}' "$1"; }

aws iam create-user --user-name cli > /dev/null
aws iam create-group --group-name cli-group > /dev/null
aws iam put-group-policy --group-name cli-group --policy-name list --policy-document "$(allow 'iam:List*')"
aws iam add-user-to-group --group-name cli-group --user-name cli
echo "groups $(aws iam list-groups-for-user --user-name cli --query 'Groups[].GroupName' --output text)"

source="arn:aws:iam::$account:user/cli"
simulate() { aws iam simulate-principal-policy --policy-source-arn "$source" --action-names "$1" \
  --query 'EvaluationResults[0].[EvalDecision, MatchedStatements[0].SourcePolicyId]' --output text; }
echo "may $(simulate iam:ListUsers)"
echo "mayNot $(simulate iam:CreateUser)"

aws iam create-open-id-connect-provider --url https://idp.example.com --client-id-list app > /dev/null
echo "provider $(aws iam list-open-id-connect-providers --query 'OpenIDConnectProviderList[0].Arn' --output text)"

until [ "$(aws iam generate-credential-report --query State --output text)" = COMPLETE ]; do sleep 0.1; done
echo "report $(aws iam get-credential-report --query Content --output text | base64 -d | cut -d, -f1 | sort | grep -c '^cli$')"

read -r id secret token <<< "$(aws sts get-federation-token --name visitor --policy "$(allow 'iam:*')" \
  --query 'Credentials.[AccessKeyId, SecretAccessKey, SessionToken]' --output text 2>/dev/null || echo none none none)"
echo "visitor $(AWS_ACCESS_KEY_ID=$id AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$token \
  aws sts get-caller-identity --query Arn --output text)"

echo "again $(aws iam create-group --group-name cli-group 2>&1 | tail -1)"
