#!/usr/bin/env bash
# Walks the story with the AWS CLI and curl; CLIENT_ZIP is the packaged client function. Prints what each step answered.
set -euo pipefail

api=$(aws apigateway create-rest-api --name cli-story --query id --output text)
root=$(aws apigateway get-resources --rest-api-id "$api" --query 'items[0].id' --output text)
method=(--rest-api-id "$api" --resource-id "$root" --http-method GET)
url="$AWS_ENDPOINT_URL/restapis/$api/dev/_user_request_/"

aws apigateway put-method "${method[@]}" --authorization-type NONE > /dev/null
aws apigateway put-method-response "${method[@]}" --status-code 200 > /dev/null
aws apigateway put-integration "${method[@]}" --type MOCK \
  --request-templates '{"application/json": "{\"statusCode\": 200}"}' > /dev/null
aws apigateway put-integration-response "${method[@]}" --status-code 200 \
  --response-templates '{"application/json": "{\"statusCode\": 200, \"message\": \"Hello, world!\"}"}' > /dev/null
aws apigateway create-deployment --rest-api-id "$api" --stage-name dev > /dev/null
echo "open $(curl -s "$url")"

aws apigateway update-method "${method[@]}" \
  --patch-operations op=replace,path=/authorizationType,value=AWS_IAM > /dev/null
echo "before $(curl -s "$url")"
aws apigateway create-deployment --rest-api-id "$api" --stage-name dev > /dev/null
echo "after $(curl -s "$url")"

trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
role=$(aws iam create-role --role-name cli-story --assume-role-policy-document "$trust" --query Role.Arn --output text)
aws lambda create-function --function-name cli-story --runtime nodejs22.x --handler client.handler --role "$role" \
  --timeout 30 --zip-file "fileb://$CLIENT_ZIP" --environment "Variables={API_URL=$url}" > /dev/null
aws lambda wait function-active-v2 --function-name cli-story

answer="$CLIENT_ZIP.json"
aws lambda invoke --function-name cli-story "$answer" > /dev/null
echo "denied $(cat "$answer")"
aws iam attach-role-policy --role-name cli-story --policy-arn arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess
aws lambda invoke --function-name cli-story "$answer" > /dev/null
echo "allowed $(cat "$answer")"

imported=$(aws apigateway import-rest-api --fail-on-warnings --body "fileb://$OPENAPI_FILE" --query id --output text)
aws apigateway create-deployment --rest-api-id "$imported" --stage-name dev > /dev/null
ferries="$AWS_ENDPOINT_URL/restapis/$imported/dev/_user_request_/ferries?day=monday"
signer=(--aws-sigv4 "aws:amz:$AWS_REGION:execute-api" --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY")
echo "importedUnsigned $(curl -s -o /dev/null -w '%{http_code}' "$ferries")"
echo "importedSigned $(curl -s -o /dev/null -w '%{http_code}' "${signer[@]}" "$ferries")"
aws apigateway get-export --rest-api-id "$imported" --stage-name dev --export-type swagger \
  --parameters extensions=apigateway "$answer" --query contentDisposition --output text | sed 's/^/exported /'
aws apigateway put-rest-api --rest-api-id "$imported" --mode overwrite --body "fileb://$answer" > /dev/null
echo "putAgain $(aws apigateway get-resources --rest-api-id "$imported" --query 'length(items)')"
